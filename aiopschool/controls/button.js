CONTROLS.button = (panel, spec) => {
  const node = button(spec.label, () => panel.tell(spec, "click"));
  node.id = panel.idOf(spec); // the keyboard stays here when the controls are drawn anew
  node.className = `control ${spec.primary ? "primary" : ""}`;
  return { node, show: () => {} };
};
