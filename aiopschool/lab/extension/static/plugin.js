// The plugin: a lesson that opens gets the lesson view, any other notebook stays what it was.

import { followAddress } from "./address.js";
import { lessonOf } from "./cells.js";
import { quietDialogs } from "./dialogs.js";
import { startEarly } from "./early.js";
import { askForLessons, followEdition } from "./edition.js";
import { giveUp, JUPYTERS_OWN, RUN_ALL } from "./fallback.js";
import { drawn } from "./opening.js";
import { onSite } from "./page.js";
import { leadToHeadings } from "./place.js";
import { kernelReady } from "./running.js";
import { LessonView } from "./view.js";

const OPENING = "aiop-opening"; // on the page while nothing of it may be seen: see entry.js

export async function makePlugin(shared) {
  const [notebook, apputils, lumino, { IDocumentManager }] = await Promise.all([
    shared("@jupyterlab/notebook"),
    shared("@jupyterlab/apputils"),
    shared("@lumino/widgets"),
    shared("@jupyterlab/docmanager"),
  ]);
  const { INotebookTracker, NotebookActions } = notebook;
  if (!INotebookTracker || !IDocumentManager) throw new Error("JupyterLab has no list of notebooks");
  const jupyter = { NotebookActions, Widget: lumino.Widget };
  const views = new Map(); // by panel

  const current = (app) => views.get(app.shell.currentWidget);

  function openLesson(app, panel, facts) {
    const view = new LessonView(app, panel, facts, jupyter);
    try {
      view.open();
      views.set(panel, view);
      panel.disposed.connect(() => views.delete(panel));
    } catch (error) {
      giveUp(error, () => view.frame.show(false));
    }
  }

  async function open(app, panel) {
    leadToHeadings(panel);
    await panel.context.ready;
    await panel.revealed;
    const facts = panel.isDisposed ? null : lessonOf(panel);
    const isFirst = document.documentElement.classList.contains(OPENING);
    if (facts) openLesson(app, panel, facts);
    await drawn(panel);
    if (!isFirst) return;
    document.documentElement.classList.remove(OPENING);
    if (panel.isVisible) app.shell.activateById(panel.id); // what was not in sight could not have the focus
    await views.get(panel)?.focus();
  }

  // Jupyter's own command does nothing while the kernel starts, and brings the reader to the end.
  async function runAll(app, panel) {
    if (!panel) return;
    const view = views.get(panel);
    view?.running.stop();
    await kernelReady(panel, () => panel.isDisposed);
    if (panel.isDisposed) return;
    try {
      await NotebookActions.runCells(panel.content, panel.content.widgets, panel.sessionContext);
    } catch (error) {
      giveUp(error);
      return app.commands.execute(JUPYTERS_OWN);
    }
    view?.ranAll();
  }

  // Jupyter opens another notebook in the same page, and the browser's own "back" must then do so too.
  function follow(app, documents) {
    if (onSite()) return followAddress(app, (path) => documents.openOrReveal(path));
    window.addEventListener("popstate", () => {
      const path = decodeURIComponent(location.pathname).match(/\/doc\/(?:workspaces\/[^/]+\/)?tree\/(.*\.ipynb)$/)?.[1];
      if (path && views.size) app.commands.execute("docmanager:open", { path });
    });
  }

  return {
    id: "aiopschool:lesson-view",
    autoStart: true,
    requires: [INotebookTracker, IDocumentManager],
    activate: (app, tracker, documents) => {
      app.commands.addCommand(RUN_ALL, { execute: () => runAll(app, tracker.currentWidget) });
      if (onSite()) {
        askForLessons();
        followEdition();
      }
      startEarly(app);
      follow(app, documents);
      tracker.forEach((panel) => open(app, panel).catch((error) => giveUp(error)));
      tracker.widgetAdded.connect((_tracker, panel) => open(app, panel).catch((error) => giveUp(error)));
      try {
        quietDialogs(apputils.Dialog, () => current(app));
      } catch (error) {
        console.warn("aiopschool: Jupyter's own dialogs stay", error);
      }
    },
  };
}
