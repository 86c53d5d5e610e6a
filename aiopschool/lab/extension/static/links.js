// Links of our own widgets: a page opens in its place, a file in a tab of its own. Markdown's own links are Jupyter's.

// A path as seen from the notebook that is shown.
function seenFrom(view, path) {
  const here = new URL(view.panel.context.path, "http://x/");
  return decodeURIComponent(new URL(path, here).pathname.slice(1));
}

// With a key pressed it is for the browser: another tab, a download.
const isPlain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function openPage(view, path) {
  view.app.commands.execute("docmanager:open", { path: seenFrom(view, path) });
}

export function followLinks(view) {
  view.panel.content.node.addEventListener("click", async (event) => {
    const path = event.target.closest?.("a[data-aiop-page]")?.dataset.aiopPage;
    if (!path || !isPlain(event)) return;
    event.preventDefault();
    if (path.endsWith(".ipynb")) return openPage(view, path);
    window.open(await view.app.serviceManager.contents.getDownloadUrl(seenFrom(view, path)), "_blank");
  });
}
