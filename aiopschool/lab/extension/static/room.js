// A place for what a cell will show, so that the lines below it stay where they are.

const SHOWN = ".jupyter-widgets, .aiop, .jp-RenderedMarkdown, .jp-RenderedHTMLCommon, .jp-RenderedText";
const SETTLED = 1000; // ms in which a widget becomes as high as it will be

// Keep room until there is something to see: as high as it is now, or as `height` when there is nothing yet.
export function keepRoom(cell, height = "") {
  const { node } = cell.outputArea ?? {};
  if (!node || node.style.minHeight) return;
  node.style.minHeight = node.offsetHeight > 0 ? `${node.offsetHeight}px` : height;
  const watch = new MutationObserver((changes) => {
    const added = changes.some(({ addedNodes }) => [...addedNodes].some((child) => child.querySelector));
    if (!added || !node.querySelector(SHOWN)) return;
    watch.disconnect();
    setTimeout(() => (node.style.minHeight = ""), SETTLED);
  });
  watch.observe(node, { childList: true, subtree: true });
}
