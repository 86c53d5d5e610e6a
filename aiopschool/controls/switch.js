CONTROLS.switch = (panel, spec) => {
  const input = attributes(element("input"), { type: "checkbox" });
  const node = make("label", "control switch", input, element("span", "", spec.label));
  input.addEventListener("change", () => {
    const value = input.checked;
    panel.tell(spec, "value", value, { shown: { value } });
  });
  const show = (state) => {
    input.checked = state.value;
  };
  return { node, show };
};
