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
const MARKS = { right: "✓", known: "!", wrong: "✗", follows: "↪", form: "✎" };

class Form {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
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
    this.kept?.heard(this.outbox.seen); // with the numbers that stood here
    this.kept = new Draft(spec.id, spec.seed, spec.lang);
    this.seed = spec.seed;
    this.words = spec.words;
    this.root.lang = spec.lang;
    this.root.setAttribute("aria-label", spec.title);
    this.parts = spec.parts.map((part) => (DRAW[part.kind] ?? drawText)(this, part, unique()));
    this.judges = spec.parts.map((part) => (part.kind === "open" ? new Judge(this, part) : null));
    const parts = make("div", "parts", ...this.parts.map((part) => part.box));
    const judges = this.judges.filter(Boolean).map((judge) => judge.box);
    this.curtain = make("div", "curtain", button(spec.words.uncover, () => this.cover(false)));
    const example = button(spec.words.example, () => this.coverExample(false));
    this.exampleCurtain = make("div", "curtain", example);
    this.feedback = attributes(make("div", "feedback"), { role: "status" });
    this.feedback.style.setProperty("--lines", spec.lines);
    this.hints = attributes(make("ol", "hints"), { "aria-live": "polite", "aria-relevant": "additions" });
    this.hinted = [];
    this.hinting = Promise.resolve();
    this.notice = attributes(make("div", "notice"), { role: "alert" });
    this.root.replaceChildren(
      ...[this.curtain, parts, this.makeButtons(spec), this.feedback, this.hints, ...judges, this.notice],
      this.exampleCurtain,
    );
    keepKeys(this.root);
    for (const node of [parts, ...judges]) typeset(this.model, node);
    this.count = this.filled = null;
    this.ready();
    this.show();
    this.coverAll();
  }

  makeButtons({ words, renewable }) {
    const check = button(words.check, () => this.send("check"));
    check.className = "primary";
    this.buttons = [check, button(words.hint, () => this.send("hint"))];
    if (renewable) this.buttons.push(button(words.new, () => this.send("new")));
    this.state = make("span", "state");
    return make("div", "buttons", ...this.buttons, this.state);
  }

  // In class mode the whole class looks: what was answered before is shown when asked for.
  coverAll() {
    this.cover(inClassMode() && this.texts().some(Boolean));
    this.coverExample(inClassMode() && this.model.get("shown").example);
  }

  cover(on) {
    this.root.classList.toggle("covered", on);
    this.curtain.hidden = !on;
  }

  coverExample(on) {
    this.root.classList.toggle("example-covered", on);
    this.exampleCurtain.hidden = !on;
  }

  texts() {
    return this.parts.map((part) => part.read());
  }

  assessed() {
    return this.judges.map((judge) => judge?.read() ?? "");
  }

  draft(pause = DRAFT) {
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  // Beside it stands how far the exercise was, if that is known: a check may be on its way.
  keep() {
    const clicked = this.outbox.waiting.some(([, about, kind]) => about === this.seed && kind !== "draft");
    const state = clicked ? null : this.model.get("shown").state;
    this.kept.put({ texts: this.texts(), assessed: this.assessed(), state });
  }

  // What was typed in this tab and never arrived is typed again, unless an answer was checked elsewhere since.
  restore(shown) {
    const draft = this.kept.get();
    if (!draft) return;
    const same = (name) => JSON.stringify(draft[name]) === JSON.stringify(shown[name]);
    if ((same("texts") && same("assessed")) || (draft.state ?? shown.state) !== shown.state) {
      this.kept.drop();
      return;
    }
    this.write(draft);
    this.send();
  }

  // Keep a draft that still waits, when the pupil goes elsewhere.
  flush() {
    if (this.timer) this.send();
  }

  // Half an answer, or a click on a button; both with all that stands in the fields.
  send(click) {
    if (click && this.waiting) return; // still checking
    clearTimeout(this.timer);
    this.timer = null;
    const [texts, assessed] = [this.texts(), this.assessed()];
    Object.assign(this.model.get("shown"), { texts, assessed }); // also for who saves the notebook now
    if (click) this.click(click, texts, assessed);
    else this.kept.number = this.outbox.add(this.seed, "draft", [texts, assessed], true);
  }

  // The same click again, before there is an answer, is that click: it counts once.
  click(kind, ...values) {
    const [number, ...last] = this.outbox.waiting.at(-1) ?? [];
    const again = JSON.stringify(last) === JSON.stringify([this.seed, kind, ...values]);
    this.keep();
    if (again) this.outbox.repeat();
    this.asked = again ? number : this.outbox.add(this.seed, kind, values);
    this.kept.number = this.asked;
    for (const node of this.buttons) node.setAttribute("aria-disabled", "true");
    this.waiting = setTimeout(() => this.late(), LATE);
  }

  late() {
    const { late, typed, retry } = this.words;
    this.ready();
    this.notice.textContent = [late, ...(this.kept.stored ? [typed] : []), retry].join(" ");
  }

  ready() {
    clearTimeout(this.waiting);
    this.waiting = null;
    for (const node of this.buttons) node.removeAttribute("aria-disabled");
  }

  // Python has read more of what was done.
  heard() {
    this.kept.heard(this.outbox.seen);
    if (this.waiting && this.outbox.seen >= this.asked) this.ready();
  }

  show() {
    const shown = this.model.get("shown");
    if (shown.seed !== this.seed) return;
    this.heard();
    const [, about, , texts, assessed] = this.outbox.waiting.at(-1) ?? [];
    if (about === this.seed) Object.assign(shown, { texts, assessed }); // written after what is answered here
    this.fill(shown);
    this.say(shown);
    this.hint(shown.hints ?? []);
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
    const [fresh, elsewhere] = [this.filled === null, this.filled !== shown.fill];
    const idle = shown.count !== this.count && this.untouched;
    this.filled = shown.fill;
    if (fresh || elsewhere || idle) this.write(shown);
    if (fresh) this.restore(shown);
  }

  write({ texts, assessed }) {
    this.parts.forEach((part, i) => part.write(texts[i] ?? ""));
    this.judges.forEach((judge, i) => judge?.write(assessed[i] ?? ""));
  }

  // Nobody is writing here now.
  get untouched() {
    return !this.timer && !this.root.contains(document.activeElement);
  }

  // Hints stay, one below the other; only a new one is added, so that a screen reader tells that one.
  hint(texts) {
    if (this.hinted.some((text, i) => text !== texts[i])) {
      this.hints.replaceChildren();
      this.hinted = [];
    }
    const list = this.hints;
    for (const text of texts.slice(this.hinted.length)) {
      this.hinting = this.hinting.then(async () => {
        const item = make("li", "", text);
        await this.setAside(item);
        list.append(item);
      });
    }
    this.hinted = texts;
  }

  // Set the formulas before it is seen or told.
  async setAside(content) {
    if (!content.textContent.includes("$")) return;
    const aside = make("div", "visually-hidden", content);
    aside.setAttribute("aria-hidden", "true");
    this.root.append(aside);
    await typeset(this.model, content);
    aside.remove();
  }

  // Only new feedback is written, so that a screen reader tells it once. A hint leaves it there.
  async say(shown) {
    if (shown.count === this.count) return;
    const fresh = this.count === null;
    this.count = shown.count;
    if (shown.status === "hint" && !fresh) return;
    const content = make("div", "said");
    if (shown.status && shown.status !== "hint") {
      const icon = make("span", "icon", shown.icon);
      icon.setAttribute("aria-hidden", "true");
      content.append(icon, make("strong", "", `${shown.word}.`), " ", shown.message);
    }
    await this.setAside(content);
    if (shown.count !== this.count) return;
    this.feedback.className = `feedback ${content.hasChildNodes() ? shown.status : ""}`;
    this.feedback.replaceChildren(content);
  }

  // Another view of the same card, for example the notebook opened twice in this window.
  follow() {
    const [, about, , texts, assessed] = this.outbox.log.at(-1) ?? [];
    if (about === this.seed && this.untouched) this.write({ texts, assessed });
  }
}

export default {
  render({ model, el }) {
    const form = new Form(el, model);
    const stopListening = listen(model, {
      "change:shown": () => form.show(),
      "change:seen": () => form.heard(),
      "change:spec": () => form.rebuild(),
      "change:sent": () => form.follow(),
    });
    const cover = () => form.coverAll();
    document.addEventListener(CLASS_MODE, cover);
    const stay = beforeLeaving(() => form.flush());
    return () => {
      stay();
      document.removeEventListener(CLASS_MODE, cover);
      form.flush();
      clearTimeout(form.waiting);
      stopListening();
    };
  },
};
