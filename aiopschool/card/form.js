// What every card does: it keeps what is typed, sends it to Python with each click, and says what comes back.

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

// A subclass says what stands in it (`layout`), what it shows besides (`showOwn`), what Enter clicks (`enter`), and
// what the whole class may not see (`coverAll`). `judges` has for each part the box to judge it in, if there is one.
class Form {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    this.root = make("div", "aiop aiop-answer"); // no form: JupyterLab swallows its submission by Enter
    this.root.setAttribute("role", "group");
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "INPUT" && !event.isComposing) this.enter();
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
    this.kept = this.draftOf(spec);
    this.seed = spec.seed;
    this.words = spec.words;
    this.root.lang = spec.lang;
    this.root.setAttribute("aria-label", spec.title);
    this.parts = spec.parts.map((part) => (DRAW[part.kind] ?? drawText)(this, part, unique()));
    this.feedback = attributes(make("div", "feedback"), { role: "status" });
    this.feedback.style.setProperty("--lines", spec.lines);
    this.notice = attributes(make("div", "notice"), { role: "alert" });
    this.root.replaceChildren(...this.layout(spec));
    keepKeys(this.root);
    for (const { box } of [...this.parts, ...this.judges.filter(Boolean)]) typeset(this.model, box);
    this.count = this.filled = null;
    this.ready();
    this.show();
    this.coverAll();
  }

  draftOf({ id, seed, lang }) {
    return new Draft(id, seed, lang);
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
    if (this.notice.textContent !== shown.notice) this.notice.textContent = shown.notice;
    this.showOwn(shown);
    this.judges.forEach((judge, i) => judge?.show(this.model, shown.models[i] ?? ""));
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
      content.append(icon, make("strong", "", `${shown.word}.`), " ", unbroken(shown.message));
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

// The browser part of a card, drawn by this kind of form.
function formOf(Kind) {
  return {
    render({ model, el }) {
      const form = new Kind(el, model);
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
}
