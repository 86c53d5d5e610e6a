// What a reader fills in and Python has not heard yet: kept in this tab at once, and sent a moment later; Python
// keeps it on the device.

const PAUSE = 500; // ms after the last key before it is sent
const LATE = 8000; // ms after which the reader hears that nobody answers

// `notice` is where the reader hears of it; `words` has the sentences.
class Unheard {
  constructor(model, words, ...names) {
    this.outbox = new Outbox(model);
    this.words = words;
    this.draft = new Draft(FORM, ...names);
    this.edits = new Map(); // per path its value, and the number under which it was sent
    this.added = []; // of each new entry its list and its id
    this.notice = attributes(make("p", "notice"), { role: "alert" });
  }

  has(path) {
    return this.edits.has(path);
  }

  value(path) {
    return this.edits.get(path)?.value;
  }

  // `done` is a choice: no reason to wait.
  edit(path, value, done) {
    this.edits.set(path, { value, number: UNSENT });
    this.keep();
    clearTimeout(this.timer);
    if (done) this.flush();
    else this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush() {
    clearTimeout(this.timer);
    for (const [path, edit] of this.edits) {
      if (edit.number === UNSENT) edit.number = this.post(path, "set", edit.value, true);
    }
  }

  // Something that happens to a list, after all that was typed before it.
  send(path, kind, value) {
    this.flush();
    this.post(path, kind, value, false);
    this.keep();
  }

  post(about, kind, value, move) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.late(), LATE);
    return this.outbox.add(about, kind, [value], move);
  }

  // Whether Python has yet to hear of a change of this list itself.
  waitsFor(list) {
    const own = ([, about, kind]) => kind !== "set" && (about === list || about.startsWith(`${list}/`));
    return this.outbox.waiting.some(own);
  }

  keep() {
    const edits = [...this.edits].map(([path, { value }]) => [path, value]);
    if (edits.length || this.added.length) this.draft.put({ edits, added: this.added });
    else this.draft.drop();
  }

  // What was filled in in this tab and never arrived.
  get kept() {
    return { edits: [], added: [], ...this.draft.get() };
  }

  heard() {
    const { seen } = this.outbox;
    for (const [path, { number }] of this.edits) if (number <= seen) this.edits.delete(path);
    if (this.outbox.waiting.length) return;
    this.added = [];
    clearTimeout(this.waiting);
    this.keep();
  }

  // Python shows something. Another number of `times`: other values took the place of all.
  answered({ notice, times }) {
    this.heard();
    if (this.times !== undefined && this.times !== times) this.forget();
    this.times = times;
    this.say(notice);
  }

  forget() {
    clearTimeout(this.timer);
    this.edits.clear();
    this.added = [];
    this.draft.drop();
  }

  late() {
    const { late, typed, retry } = this.words;
    this.say([late, ...(this.draft.stored ? [typed] : []), retry].join(" "));
  }

  say(text) {
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }

  stop() {
    this.flush();
    clearTimeout(this.waiting);
  }
}

// A widget drawn by this class, which has a `root`, a method `show`, and what is `unheard`.
const drawnBy = (View) => ({
  render({ model, el }) {
    const view = new View(el, model);
    const { root, unheard } = view;
    root.addEventListener("focusout", () => unheard.flush());
    const stopListening = listen(model, {
      "change:shown": () => view.show(),
      "change:seen": () => unheard.heard(),
    });
    const stay = beforeLeaving(() => unheard.flush());
    return () => {
      stay();
      unheard.stop();
      stopListening();
    };
  },
});
