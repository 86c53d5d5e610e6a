// A lesson starts by itself: wait for the document, the session and the kernel, then run its own calls from top to
// bottom. The reader stays where the reader is.

import { ownCells } from "./cells.js";
import { keepRoom } from "./room.js";

const PAUSE = 50; // ms between two looks at what has no signal

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// What a lesson tells: `say` gets one of these stages with what belongs to it.
export const STAGE = {
  waiting: "waiting", // for the kernel
  running: "running", // the n-th of total
  ready: "ready",
  failed: "failed", // a cell of ours gave an error
  gone: "gone", // the kernel stopped
};

// When cells of this notebook can run; earlier when `stopped()`.
export async function kernelReady(panel, stopped) {
  const { context, sessionContext } = panel;
  await context.ready;
  await panel.revealed;
  await sessionContext.ready;
  while (!sessionContext.session?.kernel && !stopped()) await pause(PAUSE);
  await sessionContext.session?.kernel?.info;
}

export class Running {
  constructor(panel, NotebookActions, say) {
    this.panel = panel;
    this.actions = NotebookActions;
    this.say = say;
    this.turn = 0; // a new turn makes an earlier one stop
    this.restarting = false; // by us
  }

  stop() {
    this.turn += 1;
  }

  // Run our own calls, or only those of these names. `before` is code of ours that must come first, for example the
  // series of the class.
  async start(before = "", ...names) {
    const turn = ++this.turn;
    const stopped = () => turn !== this.turn || this.panel.isDisposed;
    this.say(STAGE.waiting);
    await kernelReady(this.panel, stopped);
    if (stopped()) return;
    if (before) await this.execute(before);
    const cells = ownCells(this.panel, ...names);
    for (const [index, cell] of cells.entries()) {
      if (stopped()) return;
      this.say(STAGE.running, { n: index + 1, total: cells.length });
      if (!(await this.run(cell)) && !stopped()) {
        this.say(STAGE.failed, { cell });
        return;
      }
    }
    if (!stopped()) this.say(STAGE.ready);
  }

  // Whether the cell ran without an error. The selection stays, and so does the place on the page.
  async run(cell) {
    const { content, sessionContext } = this.panel;
    keepRoom(cell);
    return this.actions.runCells(content, [cell], sessionContext);
  }

  // Code of ours that belongs to no cell.
  async execute(code) {
    const { kernel } = this.panel.sessionContext.session ?? {};
    await kernel?.requestExecute({ code, silent: true, store_history: false }).done;
  }

  async restart(before = "") {
    this.stop();
    this.restarting = true;
    this.say(STAGE.waiting);
    try {
      await this.freshKernel();
    } catch {
      this.say(STAGE.gone);
      return;
    } finally {
      this.restarting = false;
    }
    await this.start(before);
  }

  // The same kernel again, or another one when it does not exist any more. Raises an error when there is none.
  async freshKernel() {
    const { sessionContext } = this.panel;
    const before = sessionContext.session?.kernel;
    if (before && !before.isDisposed) {
      try {
        await sessionContext.restartKernel();
      } catch {
        // stopped in another window, or by the server
      }
    }
    const { kernel } = sessionContext.session ?? {};
    if (!kernel || kernel.isDisposed || kernel.status === "dead" || kernel.connectionStatus === "disconnected") {
      await sessionContext.changeKernel({ name: "python3" });
    }
  }
}
