// Our own bar above a lesson: where am I, where can I go, how does it stand. All words come with the notebook.

import { openPage } from "./links.js";
import { headings, series, sure } from "./menus.js";
import { button, fill, keep, make } from "./page.js";
import { STAGE } from "./running.js";

const CLASS_MODE = "aiop-class-mode"; // as in the browser parts of the package: the page's class is the state
const QUIET = 1000; // ms that a calculation may take before it is told

export class Bar {
  constructor(view) {
    Object.assign(this, { view, words: view.words });
    this.state = make("span", { className: "state" });
    this.saving = make("span", { className: "saving" });
    const status = make("p", { className: "status" }, this.state, this.saving);
    status.setAttribute("role", "status");
    this.menu = make("div", { className: "menu", hidden: true });
    this.tools = make("nav", { className: "tools" }, ...this.makeTools());
    this.tools.setAttribute("aria-label", this.words.tools);
    this.tools.prepend(make("strong", { className: "title", textContent: view.facts.title }));
    this.content = make("div", { className: "content" }, this.tools, status, this.menu);
    this.node = make("div", { className: "aiop-bar", lang: view.facts.lang }, this.content);
    this.node.dataset.lmSuppressShortcuts = "true";
    for (const child of this.node.querySelectorAll("button")) child.dataset.lmSuppressShortcuts = "true";
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.menu.hidden) return;
      this.close();
      this.opener.focus();
    });
    this.watchBusy();
  }

  makeTools() {
    const { words, view } = this;
    const jupyter = button(words.jupyter, () => {
      view.frame.show(!view.frame.wanted);
      jupyter.textContent = view.frame.wanted ? words.jupyter : words.lesson;
    });
    this.series = this.opens(words.series, () => series(this));
    this.showSeries();
    return [
      ...(view.facts.start ? [button(words.overview, () => openPage(view, view.facts.start))] : []),
      this.opens(words.contents, () => headings(this)),
      this.classMode(),
      this.series,
      ...(view.facts.progress ? [button(words.progress, () => this.toProgress())] : []),
      this.opens(words.restart, () => sure(this)),
      jupyter,
    ];
  }

  opens(text, fillIn) {
    const opener = button(text, () => this.toggle(opener, fillIn));
    opener.setAttribute("aria-expanded", "false");
    return opener;
  }

  // A panel under the bar, one at a time; Escape closes it and the focus goes back.
  toggle(opener, fillIn) {
    const open = this.menu.hidden || this.opener !== opener;
    this.close();
    if (!open) return;
    this.opener = opener;
    opener.setAttribute("aria-expanded", "true");
    this.menu.replaceChildren(...fillIn());
    this.menu.hidden = false;
    this.menu.querySelector("a, button, input")?.focus();
  }

  close() {
    this.opener?.setAttribute("aria-expanded", "false");
    this.menu.hidden = true;
  }

  classMode() {
    const page = document.documentElement.classList;
    const made = button(this.words.classMode, () => {
      const on = !page.contains(CLASS_MODE);
      if (window.aiopClassMode) return window.aiopClassMode.set(on); // what is in view stays there
      page.toggle(CLASS_MODE, on);
      keep(CLASS_MODE, on ? "on" : "");
      document.dispatchEvent(new CustomEvent(CLASS_MODE));
    });
    const show = () => made.setAttribute("aria-pressed", page.contains(CLASS_MODE));
    document.addEventListener(CLASS_MODE, show);
    show();
    return made;
  }

  toProgress() {
    const all = [...this.view.panel.content.node.querySelectorAll(".aiop-progress")];
    const last = all.at(-1);
    if (!last) return;
    last.scrollIntoView({ block: "start" });
    last.tabIndex = -1;
    last.focus({ preventScroll: true });
  }

  showSeries() {
    const number = this.view.series;
    this.series.textContent = number ? `${this.words.series} ${number}` : this.words.series;
  }

  announceSeries(number) {
    this.showSeries();
    this.state.textContent = fill(number ? this.words.seriesNow : this.words.seriesOwn, { n: number });
  }

  show(stage, details) {
    this.node.dataset.stage = stage;
    const text = stage === STAGE.failed || stage === STAGE.gone ? this.words.stopped : this.words[stage];
    this.say(fill(text, details));
  }

  say(text) {
    this.state.textContent = text;
  }

  showSaving(state) {
    this.saving.dataset.state = state;
    this.saving.textContent = this.words[state];
  }

  // Only a calculation that takes long is told.
  watchBusy() {
    let timer = null;
    this.view.panel.sessionContext.statusChanged.connect((_context, status) => {
      if (this.node.dataset.stage !== STAGE.ready || this.view.fetching?.name) return;
      clearTimeout(timer);
      if (status === "busy") timer = setTimeout(() => (this.state.textContent = this.words.busy), QUIET);
      else if (this.state.textContent === this.words.busy) this.state.textContent = this.words.ready;
    });
  }
}
