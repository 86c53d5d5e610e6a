// The plugin: a lesson that opens gets the lesson view, any other notebook stays what it was.

import { lessonOf } from "./cells.js";
import { quietDialogs } from "./dialogs.js";
import { startEarly } from "./early.js";
import { drawn } from "./opening.js";
import { kernelReady } from "./running.js";
import { LessonView } from "./view.js";

const OPENING = "aiop-opening"; // on the page while nothing of it may be seen: see entry.js
const RUN_ALL = "aiopschool:run-all"; // "Alles uitvoeren" of the toolbar, for any notebook

export async function makePlugin(shared) {
  const [notebook, apputils, lumino] = await Promise.all([
    shared("@jupyterlab/notebook"),
    shared("@jupyterlab/apputils"),
    shared("@lumino/widgets"),
  ]);
  const { INotebookTracker, NotebookActions } = notebook;
  const jupyter = { NotebookActions, Widget: lumino.Widget };
  const views = new Map(); // by panel

  const current = (app) => views.get(app.shell.currentWidget);

  async function open(app, panel) {
    await panel.context.ready;
    await panel.revealed;
    const facts = panel.isDisposed ? null : lessonOf(panel);
    if (facts) {
      views.set(panel, new LessonView(app, panel, facts, jupyter));
      panel.disposed.connect(() => views.delete(panel));
    }
    await drawn(panel);
    if (!document.documentElement.classList.contains(OPENING)) return;
    document.documentElement.classList.remove(OPENING);
    if (panel.isVisible) app.shell.activateById(panel.id); // what was not in sight could not have the focus
    await views.get(panel)?.focus();
  }

  // Jupyter's own command does nothing while the kernel starts, and brings the reader to the end.
  async function runAll(panel) {
    if (!panel) return;
    const view = views.get(panel);
    view?.running.stop();
    await kernelReady(panel, () => panel.isDisposed);
    if (panel.isDisposed) return;
    await NotebookActions.runCells(panel.content, panel.content.widgets, panel.sessionContext);
    view?.ranAll();
  }

  // Jupyter opens another notebook in the same page, and the browser's own "back" must then do so too.
  function followAddress(app) {
    window.addEventListener("popstate", () => {
      const path = decodeURIComponent(location.pathname).match(/\/doc\/(?:workspaces\/[^/]+\/)?tree\/(.*\.ipynb)$/)?.[1];
      if (path && views.size) app.commands.execute("docmanager:open", { path });
    });
  }

  return {
    id: "aiopschool:lesson-view",
    autoStart: true,
    requires: [INotebookTracker],
    activate: (app, tracker) => {
      startEarly(app);
      app.commands.addCommand(RUN_ALL, { execute: () => runAll(tracker.currentWidget) });
      followAddress(app);
      quietDialogs(apputils.Dialog, () => current(app));
      tracker.forEach((panel) => open(app, panel));
      tracker.widgetAdded.connect((_tracker, panel) => open(app, panel));
    },
  };
}
