explorer => {
  // What is wrong with an explorer in class mode, at the top of the screen.
  const seen = (node) => node.getClientRects().length > 0 && !node.closest("details:not([open])");
  const all = (selector) => [...explorer.querySelectorAll(selector)].filter(seen);
  const box = (node) => node.getBoundingClientRect();
  const scroller = explorer.closest(".jp-WindowedPanel-outer");
  scroller.scrollTop += box(explorer).top - box(scroller).top;
  const [svg] = all(".drawing svg");
  const [view, scale] = [box(svg), box(svg).width / svg.viewBox.baseVal.width];
  const texts = all(".drawing text").filter((node) => node.textContent.trim());
  const size = (node) => parseFloat(getComputedStyle(node).fontSize);
  const fields = all(".aiop-controls input[type=text]");
  const names = (nodes) => nodes.map((node) => node.textContent);
  const cut = texts.filter((node) => {
    const at = box(node);
    const across = Math.min(at.left - view.left, view.right - at.right);
    return Math.min(across, at.top - view.top, view.bottom - at.bottom) < -1;
  });
  const clash = texts.filter((one, n) => texts.slice(n + 1).some((other) => {
    const [a, b] = [box(one), box(other)];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left); // names that touch read as one
    return across > -2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 4;
  }));
  const scrolls = (node) => /auto|scroll/.test(getComputedStyle(node).overflow) &&
    Math.max(node.scrollHeight - node.clientHeight, node.scrollWidth - node.clientWidth) > 1;
  const bars = all("*:not(textarea)").filter((node) => !node.closest("table, .scroll") && scrolls(node));
  const edge = box(explorer.querySelector(".aiop-controls")).right;
  const out = all(".aiop-controls :is(button, input, select)").filter((node) => box(node).right > edge + 1);
  const low = all(".stage, .formula, .aiop-controls > *, .tabpanel > *").map((node) => box(node).bottom);
  return {
    smallest: Math.min(...texts.map((node) => size(node) * scale), ...fields.map(size)),
    below: Math.max(...low) - Math.min(innerHeight, box(scroller).bottom),
    wide: Math.max(...all("*:not(table, table *)").map((node) => box(node).right)) - innerWidth,
    cut: names(cut), clash: names(clash), bars: names(bars), out: out.length,
  };
}
