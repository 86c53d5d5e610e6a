// A question that keeps everything else closed until it is answered, and then shows answer beside outcome.

// The fields to answer with; `read` and `write` have the answer as text.
function chooseOne(spec, name) {
  const inputs = spec.options.map((value) => Object.assign(element("input"), { type: "radio", name, value }));
  const nodes = inputs.map((input) => make("label", "option", input, element("span", "", input.value)));
  const write = (text) => {
    for (const input of inputs) input.checked = input.value === text;
  };
  return { nodes, write, read: () => inputs.find((input) => input.checked)?.value ?? "" };
}

function writeOne(spec, send) {
  const input = attributes(element("input"), { type: "text", autocomplete: "off", "aria-label": spec.label });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send();
  });
  const write = (text) => {
    input.value = text;
  };
  return { nodes: [input], write, read: () => input.value };
}

CONTROLS.prediction = (panel, spec) => {
  const send = () => panel.tell(spec, "text", fields.read(), { typed: true });
  const fields = spec.options.length ? chooseOne(spec, panel.idOf(spec)) : writeOne(spec, send);
  const predict = button(spec.predict, send);
  predict.className = "primary";
  const ask = make("div", "ask", ...fields.nodes, predict);
  ask.addEventListener("input", () => panel.keep(spec, fields.read()));
  const error = errorBox(panel.idOf(spec));
  const given = element("p", "given");
  const node = make("fieldset", "prediction", element("legend", "", spec.label), ask, error, given);
  const show = (state) => {
    const open = Boolean(state.text) && !state.error;
    error.textContent = state.error ?? "";
    ask.hidden = open;
    given.hidden = !open;
    given.textContent = open ? `${spec.yours}: ${state.text}. ${spec.seen}: ${state.outcome}.` : "";
    for (const other of panel.root.children) other.inert = !open && other !== node;
  };
  return { node, show, restore: fields.write }; // to predict is up to the reader
};
