CONTROLS.choice = (panel, spec) => {
  const select = listOf(spec.options);
  const { node } = labelled(panel, spec, select, "choice");
  select.addEventListener("change", () => {
    const { value } = select;
    panel.tell(spec, "value", value, { shown: { value } });
  });
  const show = (state) => {
    select.value = state.value;
  };
  return { node, show };
};
