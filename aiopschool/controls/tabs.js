// Groups of controls, one open at a time.
CONTROLS.tabs = (panel, spec) => {
  const list = attributes(element("div", "tablist"), { role: "tablist", "aria-label": spec.label });
  const pages = element("div", "tabpages");
  const node = make("div", "tabs", list, pages);
  const tabs = new Map();

  const open = (key) => {
    for (const [name, { tab, page }] of tabs) {
      tab.setAttribute("aria-selected", name === key);
      tab.tabIndex = name === key ? 0 : -1;
      page.classList.toggle("closed", name !== key);
    }
  };

  const choose = (key) => {
    open(key);
    panel.tell(spec, "value", key, { shown: { value: key } });
  };

  const move = (event, index) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const [next] = spec.tabs.at((index + step) % spec.tabs.length);
    choose(next);
    tabs.get(next).tab.focus();
  };

  spec.tabs.forEach(([key, label, inside], index) => {
    const tab = button(label, () => choose(key));
    tab.className = "tab";
    const id = `${panel.idOf(spec)}-${key}`;
    attributes(tab, { id, role: "tab", "aria-controls": `${id}-panel` });
    tab.addEventListener("keydown", (event) => move(event, index));
    const page = attributes(element("div", "tabpanel"), { id: `${id}-panel`, role: "tabpanel", "aria-labelledby": id });
    panel.fill(page, inside);
    list.append(tab);
    pages.append(page);
    tabs.set(key, { tab, page });
  });
  open(spec.tabs[0][0]);
  return { node, show: (state) => open(state.value) };
};
