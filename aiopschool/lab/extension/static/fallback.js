// When Jupyter is not as we know it, because a newer one changed: no lesson view, but a warning for who looks, Jupyter
// itself in sight, and "Alles uitvoeren" that does what Jupyter does.

import { followAddress } from "./address.js";
import { onSite } from "./page.js";

export const RUN_ALL = "aiopschool:run-all"; // "Alles uitvoeren" of the toolbar, for any notebook
export const JUPYTERS_OWN = "notebook:run-all-cells";
const OURS = ["aiop-opening", "aiop-lesson"]; // on the page while Jupyter is out of sight

// Tell why, and bring back what was hidden.
export function giveUp(error, bringBack = () => {}) {
  console.warn("aiopschool: this Jupyter is not the one that the lesson view knows.", error);
  try {
    bringBack();
  } catch {
    // then only the page itself
  }
  document.documentElement.classList.remove(...OURS);
  for (const bar of document.querySelectorAll(".aiop-bar")) bar.hidden = true;
}

// A plugin that needs nothing but commands.
export function makeFallback(error) {
  giveUp(error);
  return {
    id: "aiopschool:lesson-view",
    autoStart: true,
    activate: (app) => {
      app.commands.addCommand(RUN_ALL, { execute: () => app.commands.execute(JUPYTERS_OWN) });
      if (onSite()) followAddress(app, (path) => app.commands.execute("docmanager:open", { path }));
    },
  };
}
