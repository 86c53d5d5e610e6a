// A line that says which controls wait for a guided question, and the way around it.
CONTROLS.waiting = (panel, spec) => {
  const { words } = spec;
  const line = element("p");
  const pass = button(words.pass, () => {
    const shown = { id: "", locked: [] };
    panel.tell(spec, "click", null, { shown });
    show(shown);
    panel.root.querySelector(":is(input, button, select):not([hidden] *)")?.focus({ preventScroll: true });
  });
  const node = attributes(make("div", "waiting", line, pass), { role: "status" });
  const show = ({ id, locked }) => {
    const all = locked === "all";
    line.textContent = id ? fill(all ? words.first : words.some, { id }) : "";
    node.hidden = !id;
    node.classList.toggle("all", all);
    for (const child of panel.root.children) if (child !== node) child.inert = all;
    for (const [name, control] of Object.entries(panel.nodes)) {
      if (!all && control !== node) control.inert = locked.includes(name);
    }
  };
  return { node, show };
};
