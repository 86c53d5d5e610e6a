// The lesson view of one notebook: what happens in the lesson, and what the reader is told of it.

import { Bar } from "./bar.js";
import { callOf, ownCells } from "./cells.js";
import { Code } from "./code.js";
import { watchErased } from "./erased.js";
import { Fetching } from "./fetching.js";
import { Frame } from "./frame.js";
import { Keeping } from "./keeping.js";
import { watchKernel } from "./kernel.js";
import { relabel } from "./labels.js";
import { followLinks } from "./links.js";
import { SERIES } from "./menus.js";
import { Notice } from "./notice.js";
import { kept, make } from "./page.js";
import { keepRoom } from "./room.js";
import { watchLong, watchStart } from "./patience.js";
import { Running, STAGE } from "./running.js";
import { Saving } from "./saving.js";
import { Widgets } from "./widgets.js";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const GONE = "aiop-kernel-gone"; // on the page while nobody calculates
// About as high as what will come.
const ROOM = { explore: "36rem", exercise: "17rem", question: "24rem", progress: "20rem", tool: "30rem" };

export class LessonView {
  constructor(app, panel, facts, { NotebookActions, Widget }) {
    Object.assign(this, { app, panel, facts, words: facts.words });
    this.jupyter = { NotebookActions, Widget };
    this.stage = STAGE.waiting;
    this.frame = new Frame(app, Widget, panel);
  }

  // Raises an error when Jupyter is not as we know it; `frame.show(false)` then brings it back in sight.
  open() {
    const { panel, facts } = this;
    const { NotebookActions, Widget } = this.jupyter;
    this.running = new Running(panel, NotebookActions, (stage, details) => this.say(stage, details));
    this.bar = new Bar(this);
    this.notice = new Notice(this.words.again, () => this.restart());
    this.bar.content.append(this.notice.node);
    this.code = new Code(this, Widget);
    this.frame.put(this.bar.node);
    for (const cell of ownCells(panel)) keepRoom(cell, ROOM[callOf(cell)]);
    this.keepKeys();
    followLinks(this);
    const widgets = new Widgets(panel, NotebookActions);
    watchErased(panel, widgets, { onSite: facts.site, start: () => this.running.start(this.before()) });
    watchKernel(panel, {
      ours: () => this.running.restarting || this.stage === STAGE.waiting,
      gone: (reason) => this.onGone(reason),
      back: () => this.onBack(),
    });
    if (facts.site) this.startOnSite();
    else {
      new Saving(panel.context, (state) => this.bar.showSaving(state));
      this.running.start(this.before());
    }
  }

  // There a saved copy in the browser would hide every later version of the lesson, so nothing is saved but what the
  // reader did: answers by Python, code here.
  async startOnSite() {
    this.fetching = new Fetching(this, this.jupyter.NotebookActions);
    this.keeping = new Keeping(this);
    this.bar.content.append(this.keeping.node);
    const { running, panel } = this;
    const { sessionContext } = panel;
    const unstarted = (text) => {
      this.unstarted = true;
      this.notice.show(text);
    };
    watchStart(() => this.stage === STAGE.waiting && !panel.isDisposed, {
      offline: () => unstarted(this.words.offline),
      impossible: () => unstarted(this.words.noPython),
    });
    watchLong(sessionContext, {
      long: () => this.stage === STAGE.ready && !this.fetching.name && this.notice.show(this.words.long),
      over: () => this.stage === STAGE.ready && this.notice.hide(),
    });
    await this.keeping.start().catch((error) => console.warn("aiopschool: the lesson cannot look at what is kept", error));
    if (!panel.isDisposed) await running.start(this.before());
  }

  // A reader who types a letter beside a field must not cut a cell, change its kind or open a palette: in the lesson
  // view only fields, code and the keys of the browser work. Before Jupyter hears it.
  keepKeys() {
    const ours = "input, textarea, select, [contenteditable='true'], .cm-content, [data-lm-suppress-shortcuts]";
    const onKey = (event) => {
      if (!this.frame.visible) return;
      const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      const kept = save && this.facts.site; // all of it, already
      if (kept) event.preventDefault();
      else if (save || event.target.closest?.(ours)) return;
      event.stopImmediatePropagation();
    };
    const onDouble = (event) => {
      if (this.frame.visible && event.target.closest?.(".jp-MarkdownCell")) event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("dblclick", onDouble, true);
    this.panel.disposed.connect(() => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("dblclick", onDouble, true);
    });
  }

  // So that the keys that scroll do so at once; Jupyter gives a cell the focus, and a frame.
  async focus() {
    await pause(200);
    const page = this.panel.content.node.querySelector(".jp-WindowedPanel-outer");
    const { activeElement } = document;
    if (!page || !(activeElement === document.body || activeElement?.matches(".jp-Cell, .jp-Notebook"))) return;
    page.tabIndex = -1;
    page.focus({ preventScroll: true });
  }

  get series() {
    return /^\d{1,6}$/.test(kept(SERIES)) ? Number(kept(SERIES)) : 0;
  }

  before() {
    const series = `from aiopschool import class_seed as _series\n_series(${this.series})\ndel _series`;
    if (!this.facts.site) return series;
    return `${series}\nfrom aiopschool.records.store import opened as _opened\nawait _opened()\ndel _opened`;
  }

  say(stage, details = {}) {
    this.stage = stage;
    this.bar.show(stage, details);
    if (stage === STAGE.failed) {
      this.onFailed(details.cell);
    } else if (stage === STAGE.gone) {
      this.notice.show(this.words.gone);
    } else if (stage === STAGE.ready || stage === STAGE.waiting) {
      this.freeze(false);
      this.unstarted = false;
      this.notice.hide();
      this.missing?.remove();
      relabel(this.panel, this.facts);
    }
  }

  // The place where something should have stood; what Python said of it is for who shows Jupyter.
  onFailed({ node }) {
    this.notice.show(this.words.failed);
    this.missing = make("p", { className: "aiop-missing", textContent: this.words.missing, lang: this.facts.lang });
    node.append(this.missing);
    this.missing.scrollIntoView({ block: "center" });
  }

  onGone(reason) {
    if (reason === "stopped") this.running.stop({ lost: true });
    this.stage = STAGE.gone;
    this.freeze(true);
    this.bar.show(STAGE.gone);
    this.notice.show(reason === "away" ? this.words.away : this.words.gone, reason !== "away");
  }

  // Jupyter asks for a kernel, or tells that there is none.
  onDialog() {
    const { session, isReady } = this.panel.sessionContext;
    if (isReady && !session?.kernel && !this.running.restarting) this.onGone("stopped");
  }

  // The connection was gone for a while, and all that was there still is.
  onBack() {
    this.say(STAGE.ready);
  }

  // What needs somebody who calculates does nothing as long as there is nobody.
  freeze(on) {
    document.documentElement.classList.toggle(GONE, on);
    for (const cell of this.panel.content.widgets) {
      if (cell.outputArea) cell.outputArea.node.inert = on;
    }
  }

  restart() {
    if (this.unstarted) return location.reload(); // what was not fetched is asked again
    this.fetching?.forget();
    return this.running.restart(this.before());
  }

  // The lesson as it was made.
  async restore() {
    this.running.stop();
    await this.keeping.restore();
    await this.running.start(this.before());
  }

  // Every exercise anew, with the numbers of this series; 0 is everyone's own.
  async useSeries(number) {
    await this.running.start(this.before(), "exercise");
    this.bar.announceSeries(number);
  }

  ranAll() {
    this.say(STAGE.ready);
  }
}
