// What all controls share. Each control has a file of its own, which adds a function to CONTROLS; it gets the panel
// and the spec of the control, and returns its node, what shows a state in it, and if one can type there what
// types again what Python never got.
const CONTROLS = {};

// A number as Python writes it in the language of the reader: no trailing zeros, groups from 10 000 on, a true minus.
function written(value, decimals, marks) {
  const text = Math.abs(value).toFixed(decimals);
  let [whole, rest = ""] = text.split(".");
  if (whole.length > 4) whole = whole.replace(/\B(?=(\d{3})+$)/g, marks.thousands);
  rest = rest.replace(/0+$/, "");
  return (value < 0 && Number(text) ? "\u2212" : "") + whole + (rest && marks.decimal + rest);
}

function errorBox(id) {
  return attributes(element("div", "error"), { id: `${id}-error`, role: "alert" });
}

// A control with its label before it and its error below it.
function labelled(panel, spec, input, className) {
  input.id = panel.idOf(spec);
  const label = element("label", "", spec.label);
  label.htmlFor = input.id;
  const error = errorBox(input.id);
  input.setAttribute("aria-describedby", error.id);
  const node = make("div", `control ${className}`, label, input, error);
  return { node, error };
}

// A field for text that Python reads: sent when it is left or Enter is pressed, and only when it changed.
// In one of several lines Enter starts a new line.
class TextInput {
  constructor(panel, spec) {
    const several = spec.lines > 1;
    this.node = attributes(element(several ? "textarea" : "input"), {
      ...(several ? { rows: spec.lines } : { type: "text" }),
      inputmode: "text", // the number pad of tablets has no fraction bar, some no minus sign
      autocomplete: "off",
      spellcheck: false,
    });
    const same = () => this.node.value === this.sent;
    const commit = () => {
      this.touched = false;
      if (same()) return;
      this.sent = this.node.value;
      panel.tell(spec, "text", this.sent, { typed: true, shown: { text: this.sent } });
    };
    this.restore = (text) => {
      this.node.value = text;
      if (same()) panel.forget(spec);
      else commit();
    };
    this.node.addEventListener("input", () => {
      this.touched = true;
      if (same()) panel.forget(spec);
      else panel.keep(spec, this.node.value);
    });
    this.node.addEventListener("change", commit);
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      if (!several || event.ctrlKey || event.metaKey) commit();
      else event.stopPropagation(); // JupyterLab takes Enter for one of its own keys
    });
  }

  write(text) {
    this.node.value = this.sent = text;
    this.touched = false;
  }

  // Text that is half typed stays, also when it is what stood there before: Python gets it when the field is left.
  show(state, error) {
    error.textContent = state.error ?? "";
    this.node.setAttribute("aria-invalid", Boolean(state.error));
    if (state.text === undefined) return;
    if (this.touched && document.activeElement === this.node) this.sent = state.text;
    else this.write(state.text);
  }
}

// A field with its label, and its unit if it has one.
function typedField(panel, spec, className) {
  const input = new TextInput(panel, spec);
  const { node, error } = labelled(panel, spec, input.node, className);
  if (spec.unit) input.node.after(element("span", "unit", spec.unit));
  return { node, show: (state) => input.show(state, error), restore: input.restore };
}

function listOf(options) {
  const select = element("select");
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return select;
}
