// On a site the address names the lesson, as its links do: a reload, a bookmark and "back" come to the same lesson.
// JupyterLite's own way opens `?path=…` too, but takes it out of the address; the build leaves that part out.

const PATH = "path";

export const pathInAddress = () => new URLSearchParams(location.search).get(PATH) ?? "";

function addressOf(path) {
  const address = new URL(location.href);
  address.search = `?${PATH}=${encodeURIComponent(path).replaceAll("%2F", "/")}`;
  address.hash = "";
  return address.href;
}

// Open what the address names, and keep the two together. `open(path)` shows a notebook.
export function followAddress(app, open) {
  const wanted = () => pathInAddress() && open(pathInAddress());
  window.addEventListener("popstate", wanted);
  let first = true;
  app.shell.currentChanged?.connect(() => {
    const path = app.shell.currentWidget?.context?.path;
    if (!path || path === pathInAddress()) return;
    history[first && !pathInAddress() ? "replaceState" : "pushState"](null, "", addressOf(path));
    first = false;
  });
  return app.started.then(wanted);
}
