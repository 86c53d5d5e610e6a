// A slider and a number field that show the same value; the field also takes numbers between two steps.
CONTROLS.slider = (panel, spec) => {
  const range = attributes(element("input"), { type: "range", min: 0, max: spec.steps, step: 1 });
  const { node, error } = labelled(panel, spec, range, "slider");
  const number = new TextInput(panel, spec);
  attributes(number.node, { "aria-label": spec.number_label, "aria-describedby": error.id });
  range.after(number.node);
  if (spec.unit) number.node.after(element("span", "unit", spec.unit));
  const show = (state) => {
    if (state.position !== undefined) range.value = state.position;
    number.show(state, error);
    range.setAttribute("aria-valuetext", `${number.node.value} ${spec.unit}`.trim());
  };
  range.addEventListener("input", () => {
    const position = range.valueAsNumber;
    const shown = { position, text: written(spec.low + position * spec.step, spec.decimals, spec.marks) };
    number.write(shown.text); // at once, before Python answers; also over what was half typed
    show(shown);
    panel.tell(spec, "position", position, { move: true, shown });
  });
  return { node, show, restore: number.restore };
};
