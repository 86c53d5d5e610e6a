// A question that keeps everything else closed until it is answered, and then shows answer beside outcome.
function predictionPart(panel, spec) {
  const box = element("fieldset", "prediction");
  const question = element("legend", "", spec.label);
  const error = element("div", "error");
  error.setAttribute("role", "alert");
  const button = element("button", "primary", spec.predict);
  button.type = "button";
  const given = element("p", "given");
  const ask = element("div", "ask");
  let read;
  if (spec.options.length) {
    const inputs = spec.options.map((text) => {
      const input = element("input");
      input.type = "radio";
      input.name = `${panel.id}-${spec.name}`;
      input.value = text;
      const label = element("label", "option");
      label.append(input, element("span", "", text));
      ask.append(label);
      return input;
    });
    read = () => inputs.find((input) => input.checked)?.value ?? "";
  } else {
    const input = element("input");
    input.type = "text";
    input.autocomplete = "off";
    input.setAttribute("aria-label", spec.label);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") button.click();
    });
    ask.append(input);
    read = () => input.value;
  }
  ask.append(button);
  button.addEventListener("click", () => {
    const clicks = (panel.model.get("inputs")[spec.name]?.clicks ?? 0) + 1; // also when the same is sent again
    panel.send(spec.name, { text: read(), clicks });
  });
  panel.parts[spec.name] = (state) => {
    const open = Boolean(state.text) && !state.error;
    error.textContent = state.error ?? "";
    ask.hidden = open;
    given.hidden = !open;
    given.textContent = open ? `${spec.yours}: ${state.text}. ${spec.seen}: ${state.outcome}.` : "";
    for (const node of panel.root.children) node.inert = !open && node !== box;
  };
  box.append(question, ask, error, given);
  return box;
}
