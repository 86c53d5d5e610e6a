// A cell that runs again shows new widgets. What it showed before, and what a page shows that is left, is closed in
// the kernel, which tells every page. Widgets that another page made stay: a page only speaks of what it shows itself.

const VIEW = "application/vnd.jupyter.widget-view+json";
const QUIET = 500; // ms after the last cell, so that many cells are one request

const forget = (ids) => `__import__("aiopschool.browser").browser.forget(${JSON.stringify(ids)})`;

function shownIn(cell) {
  const { outputs } = cell.model;
  const ids = new Set();
  for (let n = 0; n < (outputs?.length ?? 0); n++) {
    const id = outputs.get(n).data?.[VIEW]?.model_id;
    if (id) ids.add(id);
  }
  return ids;
}

export class Widgets {
  constructor(panel, NotebookActions) {
    this.panel = panel;
    this.before = new Map(); // by cell: what it showed when its run was asked for
    this.old = new Set();
    const here = (react) => (_actions, args) => {
      if (args.notebook === panel.content) react(args.cell);
    };
    const scheduled = here((cell) => this.before.set(cell, shownIn(cell)));
    const executed = here((cell) => this.onExecuted(cell));
    const leave = (event) => {
      if (!event.persisted) this.closeAll();
    };
    NotebookActions.executionScheduled.connect(scheduled);
    NotebookActions.executed.connect(executed);
    window.addEventListener("pagehide", leave);
    panel.disposed.connect(() => {
      this.closeAll();
      NotebookActions.executionScheduled.disconnect(scheduled);
      NotebookActions.executed.disconnect(executed);
      window.removeEventListener("pagehide", leave);
      clearTimeout(this.timer);
    });
  }

  // All that the page shows now; one widget may stand in two cells.
  shown() {
    return new Set(this.panel.content.widgets.flatMap((cell) => [...shownIn(cell)]));
  }

  onExecuted(cell) {
    for (const id of this.before.get(cell) ?? []) this.old.add(id);
    this.before.delete(cell);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), QUIET);
  }

  closeAll() {
    this.send([...this.old, ...this.shown()]);
    this.old.clear();
  }

  close() {
    const shown = this.shown();
    this.send([...this.old].filter((id) => !shown.has(id)));
    this.old.clear();
  }

  send(ids) {
    const { kernel } = this.panel.sessionContext.session ?? {};
    if (!ids.length || !kernel || kernel.isDisposed) return;
    // What goes wrong here must not stop the cells that wait.
    kernel.requestExecute({ code: forget(ids), silent: true, store_history: false, stop_on_error: false });
  }
}
