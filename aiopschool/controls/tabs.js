// Groups of controls, one open at a time.
function tabsPart(panel, spec) {
  const box = element("div", "tabs");
  const list = element("div", "tablist");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", spec.label);
  box.append(list);
  const tabs = new Map();
  const open = (key) => {
    for (const [name, { tab, page }] of tabs) {
      tab.setAttribute("aria-selected", name === key);
      tab.tabIndex = name === key ? 0 : -1;
      page.hidden = name !== key;
    }
  };
  const choose = (key) => {
    open(key);
    panel.send(spec.name, { value: key });
  };
  spec.tabs.forEach(([key, label, inside], index) => {
    const tab = element("button", "tab", label);
    const page = element("div", "tabpanel");
    tab.type = "button";
    tab.id = `${panel.id}-${spec.name}-${key}`;
    page.id = `${tab.id}-panel`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", page.id);
    page.setAttribute("role", "tabpanel");
    page.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => choose(key));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = spec.tabs[(index + step + spec.tabs.length) % spec.tabs.length][0];
      choose(next);
      tabs.get(next).tab.focus();
    });
    panel.fill(page, inside);
    list.append(tab);
    box.append(page);
    tabs.set(key, { tab, page });
  });
  open(spec.tabs[0][0]);
  panel.parts[spec.name] = (state) => open(state.value);
  return box;
}
