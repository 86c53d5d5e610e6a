// On a site the kernel of a lesson starts while the page is being built, and imports what lessons need. Jupyter finds
// the session by its path later, and uses it. On a server `lab/early.py` does this, before any of this is loaded.

import { pathInAddress } from "./address.js";
import { onSite } from "./page.js";

const PAUSE = 50; // ms
const TRIES = 200; // as long as the page does not know its kernels
// Python looks in the folder of the notebook first, and in a page each look there asks the page: now it comes last.
const IMPORTS = "import sys\nsys.path.sort(key=bool, reverse=True)\ndel sys\nimport aiopschool.explorer";
const KERNEL = "python";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function kernelKnown({ kernelspecs }) {
  for (let tries = 0; tries < TRIES; tries++) {
    if (kernelspecs.specs?.kernelspecs[KERNEL]) return true;
    await pause(PAUSE);
    await kernelspecs.refreshSpecs();
  }
  return false;
}

async function start({ serviceManager }, path) {
  const { sessions } = serviceManager;
  await sessions.ready;
  if (!(await kernelKnown(serviceManager)) || (await sessions.findByPath(path))) return;
  const what = { path, name: path.split("/").at(-1), type: "notebook", kernel: { name: KERNEL } };
  // The widgets belong to the notebook's own connection.
  const session = await sessions.startNew(what, { kernelConnectionOptions: { handleComms: false } });
  await session.kernel.requestExecute({ code: IMPORTS, silent: true, store_history: false }).done.catch(() => {});
  session.dispose(); // only this connection: the session goes on
}

// Whatever goes wrong here, Jupyter starts a kernel itself.
export function startEarly(app) {
  const path = onSite() && pathInAddress();
  if (path && path.endsWith(".ipynb")) start(app, path).catch((error) => console.warn("aiopschool: no early kernel", error));
}
