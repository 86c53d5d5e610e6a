// A lesson starts by itself: wait for the document, the session and the kernel, then run its own calls from top to
// bottom. The reader stays where the reader is.

import { callOf, ownCells } from "./cells.js";
import { keepRoom } from "./room.js";

const PAUSE = 50; // ms between two looks at what has no signal
const PATIENCE = 3000; // ms after which an idle kernel is asked again
const TRIES = 4; // to start a kernel anew
const LOST = ["dead", "terminating"];

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

// Whether `ask(kernel)` got its answer. A kernel that restarts by itself loses what it was asked just before, so an
// idle one is asked again; one that is dead, or gone, never answers.
async function answered(sessionContext, ask, stopped) {
  while (!stopped()) {
    const { kernel } = sessionContext.session ?? {};
    if (!kernel || kernel.isDisposed || LOST.includes(kernel.status)) return false;
    let [done, over] = [false, false];
    const answer = ask(kernel).then(() => (done = true)).catch(() => pause(PAUSE)).finally(() => (over = true));
    do await Promise.race([answer, pause(PATIENCE)]);
    while (!over && kernel.status === "busy" && !kernel.isDisposed);
    if (done) return true;
  }
  return false;
}

// The first thing that moves goes before all else: a reader tries it while the rest comes.
function movingFirst(cells) {
  const moving = cells.find((cell) => callOf(cell) === "explore");
  return moving ? [moving, ...cells.filter((cell) => cell !== moving)] : cells;
}

export class Running {
  constructor(panel, NotebookActions, say) {
    this.panel = panel;
    this.actions = NotebookActions;
    this.say = say;
    this.turn = 0; // a new turn makes an earlier one stop
    this.restarting = false; // by us
    this.lost = false; // the kernel stopped by itself
  }

  stop({ lost = false } = {}) {
    this.turn += 1;
    this.lost ||= lost;
  }

  // Run our own calls, or only those of these names. `before` is code of ours that must come first, for example the
  // series of the class.
  async start(before = "", ...names) {
    const turn = ++this.turn;
    const stopped = () => turn !== this.turn || this.panel.isDisposed;
    this.say(STAGE.waiting);
    await kernelReady(this.panel, stopped);
    if (stopped()) return;
    const asked = before && this.execute(before, stopped); // the kernel does one after the other
    const cells = movingFirst(ownCells(this.panel, ...names));
    let next = cells.length && this.run(cells[0]);
    for (const [index, cell] of cells.entries()) {
      if (stopped()) return;
      this.say(STAGE.running, { n: index + 1, total: cells.length });
      const ran = next;
      next = index + 1 < cells.length && this.run(cells[index + 1]); // it waits in the kernel already
      if (!(await ran) && !stopped()) {
        this.say(STAGE.failed, { cell });
        return;
      }
      await asked;
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
  async execute(code, stopped) {
    const request = { code, silent: true, store_history: false };
    await answered(this.panel.sessionContext, (kernel) => kernel.requestExecute(request).done, stopped);
  }

  async restart(before = "") {
    this.stop();
    this.restarting = true;
    this.say(STAGE.waiting);
    const fresh = await this.freshAnswer().catch(() => false);
    this.restarting = false;
    if (!fresh) this.say(STAGE.gone);
    else await this.start(before);
  }

  // Whether a fresh kernel answers. One that died is restarted by the server too: the two may end each other.
  async freshAnswer() {
    const never = () => this.panel.isDisposed;
    for (let tries = 0; tries < TRIES && !never(); tries++) {
      await this.freshKernel();
      if (await answered(this.panel.sessionContext, (kernel) => kernel.requestKernelInfo(), never)) return true;
      this.lost = true;
    }
    return false;
  }

  // The same kernel again, or another one when it stopped by itself: the server restarts that one too, and the two
  // would be in each other's way. Raises an error when there is none.
  async freshKernel() {
    const { sessionContext } = this.panel;
    const before = sessionContext.session?.kernel;
    if (before && !before.isDisposed && !this.lost) {
      try {
        await sessionContext.restartKernel();
      } catch {
        // stopped in another window, or by the server
      }
    }
    const { kernel } = sessionContext.session ?? {};
    const useless = !kernel || kernel.isDisposed || LOST.includes(kernel.status);
    if (this.lost || useless || kernel.connectionStatus === "disconnected") {
      const { name } = this.panel.content.model.getMetadata("kernelspec") ?? {};
      await sessionContext.changeKernel({ name: name ?? "python3" });
    }
    this.lost = false;
  }
}
