CONTROLS.button = (panel, spec) => {
  const node = button(spec.label, () => panel.tell(spec, "click"));
  node.className = `control ${spec.primary ? "primary" : ""}`;
  return { node, show: () => {} };
};
