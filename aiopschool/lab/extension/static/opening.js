// A page shows its text when the text stands where it will stay: Markdown is drawn cell by cell, and each pushes down
// what comes below it.

const LONG = 5000; // ms after which waiting does more harm than a line that moves

const frame = () => new Promise((resolve) => setTimeout(resolve, 30));

function isDrawn(cell) {
  if (cell.model.type !== "markdown" || !cell.rendered) return true;
  return Boolean(cell.node.querySelector(".jp-RenderedMarkdown")?.firstElementChild);
}

export async function drawn(panel) {
  const end = performance.now() + LONG;
  while (!panel.isDisposed && performance.now() < end && !panel.content.widgets.every(isDrawn)) await frame();
  await frame();
}
