// A form: what is typed is kept in this tab at once, and sent a moment later; Python keeps it on the device.

const PAUSE = 500; // ms after the last key before it is sent
const LATE = 8000; // ms after which the reader hears that nobody answers

class FormView {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { name, lang, title, fields, words, where } = model.get("spec");
    Object.assign(this, { words, unheard: new Map(), added: [] });
    this.kept = new Draft("form", name);
    this.root = attributes(make("div", "aiop aiop-form"), { role: "group", lang, "aria-label": title });
    this.notice = attributes(make("p", "notice"), { role: "alert" });
    this.group = this.drawFields(fields);
    this.root.append(this.group.node, this.notice, make("p", "where", where));
    this.root.addEventListener("focusout", () => this.flush());
    el.append(this.root);
    keepKeys(this.root);
    this.show();
    this.restore();
  }

  // Another look at the same fields has the methods `write` and `type` of a `Group`, its `node` and its `parts`.
  drawFields(fields) {
    return new Group(this, fields, "");
  }

  // `done` is a choice, or a field that is left: no reason to wait.
  edit(path, value, done) {
    this.unheard.set(path, { value, number: UNSENT });
    this.keep();
    clearTimeout(this.timer);
    if (done) this.flush();
    else this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush() {
    clearTimeout(this.timer);
    for (const [path, edit] of this.unheard) {
      if (edit.number === UNSENT) edit.number = this.post(path, "set", [edit.value], true);
    }
  }

  // Something that happens to a list, after all that was typed before it.
  send(path, kind, value) {
    this.flush();
    this.post(path, kind, [value], false);
    this.keep();
  }

  post(path, kind, values, move) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.late(), LATE);
    return this.outbox.add(path, kind, values, move);
  }

  // Whether Python has yet to hear of a change of this list itself.
  waitsFor(list) {
    const own = ([, about, kind]) => kind !== "set" && (about === list || about.startsWith(`${list}/`));
    return this.outbox.waiting.some(own);
  }

  keep() {
    const edits = [...this.unheard].map(([path, { value }]) => [path, value]);
    if (edits.length || this.added.length) this.kept.put({ edits, added: this.added });
    else this.kept.drop();
  }

  heard() {
    const { seen } = this.outbox;
    for (const [path, { number }] of this.unheard) if (number <= seen) this.unheard.delete(path);
    if (this.outbox.waiting.length) return;
    this.added = [];
    clearTimeout(this.waiting);
    this.keep();
  }

  late() {
    const { late, typed, retry } = this.words;
    this.notice.textContent = [late, ...(this.kept.stored ? [typed] : []), retry].join(" ");
  }

  show() {
    const { values, errors, notice, times } = this.model.get("shown");
    this.heard();
    if (this.times !== undefined && this.times !== times) this.forget(); // other values took the place of all
    this.times = times;
    this.group.write(values, errors);
    if (this.notice.textContent !== notice) this.notice.textContent = notice;
  }

  forget() {
    clearTimeout(this.timer);
    this.unheard.clear();
    this.added = [];
    this.kept.drop();
  }

  // What was typed in this tab and never arrived is typed again.
  restore() {
    const { edits = [], added = [] } = this.kept.get() ?? {};
    for (const [path, id] of added) this.listOf(path)?.addNew(id);
    for (const [path, value] of edits) {
      const [list, id, name] = path.split("/");
      const group = name ? this.listOf(list)?.items.get(id)?.group : this.group;
      group?.type(name ?? list, value);
    }
    this.flush();
  }

  listOf(path) {
    return this.group.parts.find((part) => part.path === path && part.part instanceof List)?.part;
  }
}

// What a widget does with a form, drawn by this class.
const drawnBy = (View) => ({
  render({ model, el }) {
    const form = new View(el, model);
    const stopListening = listen(model, {
      "change:shown": () => form.show(),
      "change:seen": () => form.heard(),
    });
    const stay = beforeLeaving(() => form.flush());
    return () => {
      stay();
      form.flush();
      clearTimeout(form.waiting);
      stopListening();
    };
  },
});
