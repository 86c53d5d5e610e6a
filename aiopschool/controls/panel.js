// Plain HTML controls for an explorer. What the reader does goes to Python as `inputs`;
// what should stand in the controls comes back as `shown`.

// The same notation as Python's: decimal comma, true minus sign, no trailing zeros.
function written(spec, position) {
  let text = Math.abs(spec.low + position * spec.step).toFixed(spec.decimals);
  if (text.includes(".")) text = text.replace(/\.?0+$/, "");
  const negative = spec.low + position * spec.step < 0 && Number(text) !== 0;
  return (negative ? "\u2212" : "") + text.replace(".", ",");
}

const PARTS = {
  tabs: tabsPart,
  matrix: matrixPart,
  picture: picturePart,
  player: playerPart,
  prediction: predictionPart,
};

class Panel {
  constructor(el, model) {
    this.model = model;
    this.id = unique();
    this.changed = {}; // per control: the count of the last input sent
    this.root = element("div", "aiop aiop-controls");
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", model.get("title"));
    this.root.lang = model.get("labels").lang;
    el.append(this.root);
    this.rebuild();
  }

  // Nothing may go on playing when the controls are drawn anew or the cell is gone.
  stop() {
    for (const timer of this.timers ?? []) clearInterval(timer);
    this.timers = new Set();
  }

  // Draws all controls anew; `parts` keeps per control a function that shows a state.
  rebuild() {
    const focused = document.activeElement?.id; // a rebuild must not take the keyboard away
    this.parts = {};
    this.stop();
    this.root.replaceChildren();
    this.fill(this.root, this.model.get("specs"));
    ownKeys(...this.root.querySelectorAll("input, select, button"));
    this.show();
    if (focused?.startsWith(`${this.id}-`)) document.getElementById(focused)?.focus();
  }

  fill(parent, specs) {
    for (const spec of specs) parent.append(PARTS[spec.kind]?.(this, spec) ?? this[spec.kind](spec));
  }

  send(name, raw) {
    const inputs = this.model.get("inputs");
    const n = (inputs.n ?? 0) + 1;
    this.changed[name] = n;
    this.model.set("inputs", { ...inputs, [name]: raw, n });
    this.model.save_changes();
  }

  show() {
    const shown = this.model.get("shown");
    for (const [name, part] of Object.entries(this.parts)) {
      // An answer to an older input must not overwrite what the reader did since.
      if (shown[name] && (shown.n ?? 0) >= (this.changed[name] ?? 0)) part(shown[name]);
    }
  }

  labelled(spec, input, className) {
    const id = `${this.id}-${spec.name}`;
    const box = element("div", `control ${className}`);
    const label = element("label", "", spec.label);
    input.id = id;
    label.htmlFor = id;
    const error = element("div", "error");
    error.id = `${id}-error`;
    error.setAttribute("role", "alert");
    input.setAttribute("aria-describedby", error.id);
    box.append(label, input, error);
    return { box, error };
  }

  textInput(spec) {
    const input = element("input");
    input.type = "text";
    input.inputMode = "text"; // the number pad of tablets has no fraction bar, some no minus sign
    input.autocomplete = "off";
    input.spellcheck = false;
    const commit = () => {
      if (input.value === input.dataset.sent) return;
      input.dataset.sent = input.value;
      this.send(spec.name, { text: input.value });
    };
    input.addEventListener("change", commit);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") commit();
    });
    return input;
  }

  showText(input, error, state) {
    error.textContent = state.error ?? "";
    input.setAttribute("aria-invalid", state.error ? "true" : "false");
    const typing = document.activeElement === input && input.value !== input.dataset.sent;
    if (!typing && state.text !== undefined) {
      input.value = state.text;
      input.dataset.sent = state.text;
    }
  }

  field(spec) {
    const input = this.textInput(spec);
    const { box, error } = this.labelled(spec, input, spec.wide ? "field wide" : "field");
    if (spec.unit) input.after(element("span", "unit", spec.unit));
    this.parts[spec.name] = (state) => this.showText(input, error, state);
    return box;
  }

  slider(spec) {
    const range = element("input");
    range.type = "range";
    range.min = 0;
    range.max = spec.steps;
    range.step = 1;
    const { box, error } = this.labelled(spec, range, "slider");
    const number = this.textInput(spec);
    number.setAttribute("aria-label", spec.number_label);
    number.setAttribute("aria-describedby", error.id);
    range.after(number);
    if (spec.unit) number.after(element("span", "unit", spec.unit));
    const spoken = () => range.setAttribute("aria-valuetext", `${number.value} ${spec.unit}`.trim());
    range.addEventListener("input", () => {
      number.value = written(spec, range.valueAsNumber);
      number.dataset.sent = number.value;
      error.textContent = "";
      number.setAttribute("aria-invalid", "false");
      spoken();
      this.send(spec.name, { position: range.valueAsNumber });
    });
    this.parts[spec.name] = (state) => {
      if (state.position !== undefined) range.value = state.position;
      this.showText(number, error, state);
      spoken();
    };
    return box;
  }

  choice(spec) {
    const select = element("select");
    for (const [key, text] of spec.options) {
      const option = element("option", "", text);
      option.value = key;
      select.append(option);
    }
    const { box } = this.labelled(spec, select, "choice");
    select.addEventListener("change", () => this.send(spec.name, { value: select.value }));
    this.parts[spec.name] = (state) => {
      select.value = state.value;
    };
    return box;
  }

  switch(spec) {
    const input = element("input");
    input.type = "checkbox";
    const label = element("label", "control switch");
    label.append(input, element("span", "", spec.label));
    input.addEventListener("change", () => this.send(spec.name, { value: input.checked }));
    this.parts[spec.name] = (state) => {
      input.checked = state.value;
    };
    return label;
  }

  button(spec) {
    const button = element("button", `control ${spec.primary ? "primary" : ""}`, spec.label);
    button.type = "button";
    button.addEventListener("click", () => {
      const before = this.model.get("inputs")[spec.name]?.clicks ?? 0;
      this.send(spec.name, { clicks: before + 1 });
    });
    return button;
  }
}

export default {
  render({ model, el }) {
    const panel = new Panel(el, model);
    const show = () => panel.show();
    const rebuild = () => panel.rebuild();
    model.on("change:shown", show);
    model.on("change:specs", rebuild);
    return () => {
      panel.stop();
      model.off("change:shown", show);
      model.off("change:specs", rebuild);
    };
  },
};
