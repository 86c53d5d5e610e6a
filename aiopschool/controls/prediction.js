// A question that keeps everything else closed until it is answered, and then shows answer beside outcome.

// The fields to answer with; `read` and `write` have the answer as text.
function chooseOne(spec, name) {
  const inputs = spec.options.map((value) => Object.assign(element("input"), { type: "radio", name, value }));
  const nodes = inputs.map((input) => make("label", "option", input, element("span", "", input.value)));
  const write = (text) => {
    for (const input of inputs) input.checked = input.value === text;
  };
  return { nodes, inputs, write, read: () => inputs.find((input) => input.checked)?.value ?? "" };
}

function writeOne(spec, send) {
  const input = attributes(element("input"), { type: "text", autocomplete: "off", "aria-label": spec.label });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send();
  });
  const write = (text) => {
    input.value = text;
  };
  return { nodes: [input], inputs: [input], write, read: () => input.value };
}

function toldBack({ words }, { text, outcome, first }) {
  const told = [fill(words.yours, { prediction: text }), outcome ? fill(words.outcome, { outcome }) : words.later];
  return [...told, first && fill(words.first, { prediction: first })].filter(Boolean).join(" ");
}

// What comes under the pointer in the place of a button does not take the second half of a double click, and the
// focus stays.
function shield(box, part) {
  const stay = (event) => event.preventDefault();
  part.style.pointerEvents = "none";
  box.addEventListener("mousedown", stay);
  setTimeout(() => {
    part.style.pointerEvents = "";
    box.removeEventListener("mousedown", stay);
  }, 500);
}

CONTROLS.prediction = (panel, spec) => {
  const send = () => panel.tell(spec, "text", fields.read(), { typed: true });
  const fields = spec.options.length ? chooseOne(spec, panel.idOf(spec)) : writeOne(spec, send);
  const predict = button(spec.words.predict, send);
  predict.className = "primary";
  const ask = make("div", "ask", ...fields.nodes, predict);
  ask.addEventListener("input", () => panel.keep(spec, fields.read()));
  const error = errorBox(panel.idOf(spec));
  const told = attributes(element("p"), { tabindex: -1 });
  ownKeys(told);
  const again = button(spec.words.again, () => {
    const shown = { text: "", outcome: "", first: "" };
    panel.tell(spec, "again", null, { shown });
    show(shown);
  });
  const given = make("div", "given", told, again);
  given.hidden = true;
  const node = make("fieldset", "prediction", element("legend", "", spec.label), ask, error, given);
  const show = (state) => {
    const open = Boolean(state.text) && !state.error;
    const turned = open === given.hidden;
    const here = node.contains(document.activeElement); // the keyboard stays with the question
    error.textContent = state.error ?? "";
    ask.hidden = open;
    given.hidden = !open;
    told.textContent = open ? toldBack(spec, state) : "";
    for (const other of panel.root.children) other.inert = !open && other !== node;
    if (turned && here) shield(node, open ? given : ask);
    if (turned && !open) fields.write("");
    if (turned && here) (open ? told : fields.inputs[0]).focus({ preventScroll: true });
  };
  return { node, show, restore: fields.write }; // to predict is up to the reader
};
