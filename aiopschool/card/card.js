// The part of an exercise card that a pupil touches. Answers are checked in Python.

const DRAFT = 800; // ms after the last key before half-typed text is kept
const LATE = 8000; // ms after which a stopped kernel must not lock the card
const DRAW = {
  text: drawText,
  matrix: drawMatrix,
  pieces: drawPieces,
  code: drawCode,
  open: drawOpen,
  choice: drawChoices,
  choices: drawChoices,
  match: drawMatch,
  order: (...args) => new Order(...args),
};
const MARKS = { right: "✓", known: "!", wrong: "✗", form: "✎" };

class Form {
  constructor(el, model) {
    this.model = model;
    this.root = make("div", "aiop aiop-answer"); // no form: JupyterLab swallows its submission by Enter
    this.root.setAttribute("role", "group");
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "INPUT" && !event.isComposing) this.send("check");
    });
    this.root.addEventListener("focusout", () => this.flush());
    el.append(this.root);
    this.rebuild();
  }

  rebuild() {
    const spec = this.model.get("spec");
    clearTimeout(this.timer);
    this.timer = null;
    this.words = spec.words;
    this.root.lang = spec.lang;
    this.root.setAttribute("aria-label", spec.title);
    this.parts = spec.parts.map((part) => (DRAW[part.kind] ?? drawText)(this, part, unique()));
    this.judges = spec.parts.map((part) => (part.kind === "open" ? new Judge(this, part) : null));
    const check = button(spec.words.check, () => this.send("check"));
    check.className = "primary";
    this.buttons = [check, button(spec.words.hint, () => this.send("hint"))];
    if (spec.renewable) this.buttons.push(button(spec.words.new, () => this.send("new")));
    this.state = make("span", "state");
    this.feedback = make("div", "feedback");
    this.feedback.style.setProperty("--lines", spec.lines);
    this.feedback.setAttribute("role", "status");
    this.notice = make("div", "notice");
    this.notice.setAttribute("role", "alert");
    const parts = make("div", "parts", ...this.parts.map((part) => part.box));
    const row = make("div", "buttons", ...this.buttons, this.state);
    const judges = this.judges.filter(Boolean).map((judge) => judge.box);
    this.curtain = make("div", "curtain", button(spec.words.uncover, () => this.cover(false)));
    this.root.replaceChildren(this.curtain, parts, row, this.feedback, ...judges, this.notice);
    keepKeys(this.root);
    for (const node of [parts, ...judges]) typeset(this.model, node);
    this.count = this.filled = null;
    this.show();
    this.cover();
  }

  // In class mode the whole class looks: what was answered before is shown when asked for.
  cover(on = document.documentElement.classList.contains(CLASS_MODE) && this.texts().some(Boolean)) {
    this.root.classList.toggle("covered", on);
    this.curtain.hidden = !on;
  }

  texts() {
    return this.parts.map((part) => part.read());
  }

  draft() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), DRAFT);
  }

  // Keep a draft that still waits, when the pupil goes elsewhere.
  flush() {
    if (this.timer) this.send();
  }

  send(click) {
    if (click && this.waiting) return; // still checking
    clearTimeout(this.timer);
    this.timer = null;
    const before = this.model.get("inputs");
    const inputs = {
      n: Math.max(Date.now(), (before.n ?? 0) + 1), // a later moment, also next to another window
      seed: this.model.get("spec").seed,
      texts: this.texts(),
      assessed: this.judges.map((judge) => judge?.read() ?? ""),
      click: click ? [click, unique()] : before.click ?? null,
    };
    if (click) {
      this.asked = inputs.n;
      for (const node of this.buttons) node.setAttribute("aria-disabled", "true");
      this.waiting = setTimeout(() => this.late(), LATE);
    }
    this.model.set("inputs", inputs);
    this.model.save_changes();
  }

  late() {
    this.ready();
    this.notice.textContent = this.words.late;
  }

  ready() {
    clearTimeout(this.waiting);
    this.waiting = null;
    for (const node of this.buttons) node.removeAttribute("aria-disabled");
  }

  show() {
    const shown = this.model.get("shown");
    if (shown.seed !== this.model.get("spec").seed) return;
    if (shown.n >= (this.asked ?? 0)) this.ready();
    this.fill(shown);
    this.say(shown);
    this.state.textContent = shown.state;
    if (this.notice.textContent !== shown.notice) this.notice.textContent = shown.notice;
    this.judges.forEach((judge, i) => judge?.show(this.model, shown.models[i] ?? ""));
    this.parts.forEach((part, i) => {
      const status = shown.parts[i] ?? "";
      part.mark.textContent = MARKS[status] ?? "";
      part.mark.className = `mark ${status}`;
      part.flag(status);
    });
  }

  // Put the kept texts in the fields: when the form is new, and when they were changed elsewhere.
  fill(shown) {
    const inputs = this.model.get("inputs");
    const [fresh, elsewhere] = [this.filled === null, this.filled !== shown.fill];
    const idle = shown.count !== this.count && !this.timer && !this.root.contains(document.activeElement);
    this.filled = shown.fill;
    if (!fresh && !elsewhere && !idle) return;
    const typed = fresh && inputs.seed === shown.seed && inputs.n > shown.n; // kept after the last feedback
    const { texts, assessed } = typed ? inputs : shown;
    this.parts.forEach((part, i) => part.write(texts[i] ?? ""));
    this.judges.forEach((judge, i) => judge?.write(assessed[i] ?? ""));
  }

  // Only new feedback is written, so that a screen reader tells it once.
  async say(shown) {
    if (shown.count === this.count) return;
    this.count = shown.count;
    const content = make("div", "said");
    if (shown.status) {
      const icon = make("span", "icon", shown.icon);
      icon.setAttribute("aria-hidden", "true");
      content.append(icon, make("strong", "", `${shown.word}.`), " ", shown.message);
    }
    if (content.textContent.includes("$")) {
      const aside = make("div", "visually-hidden", content);
      aside.setAttribute("aria-hidden", "true");
      this.root.append(aside);
      await typeset(this.model, content);
      aside.remove();
      if (shown.count !== this.count) return;
    }
    this.feedback.className = `feedback ${shown.status}`;
    this.feedback.replaceChildren(content);
  }

  // Another view of the same card, for example the notebook opened twice in this window.
  follow() {
    if (this.root.contains(document.activeElement) || this.timer) return;
    const inputs = this.model.get("inputs");
    if (inputs.seed !== this.model.get("spec").seed) return;
    this.parts.forEach((part, i) => part.write(inputs.texts[i] ?? ""));
    this.judges.forEach((judge, i) => judge?.write(inputs.assessed[i] ?? ""));
  }
}

export default {
  render({ model, el }) {
    const form = new Form(el, model);
    const events = { "change:shown": () => form.show(), "change:spec": () => form.rebuild(), "change:inputs": () => form.follow() };
    for (const [name, react] of Object.entries(events)) model.on(name, react);
    const cover = () => form.cover();
    document.addEventListener(CLASS_MODE, cover);
    return () => {
      document.removeEventListener(CLASS_MODE, cover);
      form.flush();
      clearTimeout(form.waiting);
      for (const [name, react] of Object.entries(events)) model.off(name, react);
    };
  },
};
