// The lesson view of JupyterLab and JupyterLite, without a build step: they ask a federated extension only for an
// object with `init` and `get`. The rest are plain modules in this folder.
(() => {
  const here = document.currentScript.src;
  let scope;

  // A page that opens one notebook shows nothing of Jupyter before it is known whether that is a lesson, so that
  // nothing jumps. `plugin.js` ends this; the time is for when it cannot.
  const OPENING = "aiop-opening";
  const path = location.pathname.match(/\/doc\/(?:workspaces\/[^/]+\/)?tree\/(.*\.ipynb)$/)?.[1];
  if (path) {
    startEarly(path);
    document.documentElement.classList.add(OPENING);
    setTimeout(() => document.documentElement.classList.remove(OPENING), 30_000);
  }
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href: new URL("lesson.css", here) });
  document.head.append(sheet);

  // The kernel of a lesson starts while Jupyter still loads; `lab/early.py` answers.
  function startEarly(path) {
    const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
    const xsrf = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
    const options = { method: "POST", headers: { "X-XSRFToken": decodeURIComponent(xsrf) } };
    if (baseUrl) fetch(`${baseUrl}aiopschool/early/${path}`, options).catch(() => {});
  }

  // A module that JupyterLab shares with its extensions; several versions may be listed, all are the same one.
  async function shared(name) {
    const versions = Object.values(scope[name]);
    return (await versions.at(-1).get())();
  }

  // JupyterLab may have changed: then without the lesson view.
  async function made() {
    try {
      const { makePlugin } = await import(new URL("plugin.js", here));
      return await makePlugin(shared);
    } catch (error) {
      const { makeFallback } = await import(new URL("fallback.js", here));
      return makeFallback(error);
    }
  }

  const container = {
    init: (shareScope) => {
      scope = shareScope;
    },
    get: async (part) => {
      if (part !== "./extension") throw new Error(`aiopschool has no ${part}`);
      const plugin = await made();
      return () => ({ __esModule: true, default: plugin });
    },
  };
  (window._JUPYTERLAB = window._JUPYTERLAB || {}).aiopschool = container;
})();
