// The buttons of a document (see files.py). The kernel has what is kept; the browser saves and reads the files, and it is the
// browser that says so: only here is known whether the kernel answered.

class Files {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { lang, words, most, late, buttons, many, ticked } = model.get("spec");
    Object.assign(this, { words, most, many, ticked, patience: late, queue: [], told: [] }); // ms after which the reader hears that there is no answer
    this.root = attributes(make("div", "aiop aiop-files"), { role: "group", lang, "aria-label": words.title });
    this.question = make("fieldset", "question");
    this.question.hidden = true;
    this.said = attributes(make("p", "said"), { role: "status" });
    this.link = make("a");
    this.link.hidden = true;
    const handIn = words.handIn ? [this.handIn()] : [];
    this.root.append(...this.makeButtons(buttons), ...handIn, this.question, this.said, this.link);
    el.append(this.root);
    keepKeys(this.root);
    this.show(true);
  }

  makeButtons(buttons) {
    this.picker = make("input");
    Object.assign(this.picker, { type: "file", accept: ".json,application/json", multiple: this.many, hidden: true });
    this.picker.addEventListener("change", () => this.read());
    const drawn = buttons.map(([action, text]) =>
      action === "load" ? button(text, () => this.picker.click()) : this.button(action, text),
    );
    return [make("div", "row", ...drawn), this.picker];
  }

  // A button that gets the focus back after a question.
  button(action, text, value = () => "") {
    const node = button(text, () => {
      this.asker = node;
      this.ask(action, value());
    });
    return node;
  }

  // Ask the kernel something, one thing at a time: a double click is one click, and another button has its turn. An
  // answer that comes after it was said that there is none still counts, unless something else was asked since.
  ask(action, value = "") {
    if (this.asked && !this.asked.late) {
      const same = (one) => one.action === action && one.value === value;
      if (![this.asked, ...this.queue].some(same)) this.queue.push({ action, value });
      return;
    }
    this.told = [];
    this.send(action, value);
  }

  // Ask what waited for its turn; what was said of the one before stays to be read.
  next() {
    if (this.asked || !this.queue.length) return;
    this.told.push(this.last);
    const { action, value } = this.queue.shift();
    this.send(action, value);
  }

  send(action, value) {
    this.asked = { action, value, request: unique(), late: false };
    this.timer = setTimeout(() => this.late(), this.patience);
    this.say(this.words.wait, false);
    this.outbox.confide("files", action, value, this.asked.request);
  }

  late() {
    const { late, nothing, retry } = this.words;
    this.asked.late = true;
    this.queue = []; // they would come long after they were asked
    this.say(`${late} ${nothing[this.asked.action] ?? nothing.other} ${retry}`, true);
  }

  // What was asked when this answers it.
  answered(request) {
    const { asked } = this;
    if (!asked || asked.request !== request) return null;
    this.stop();
    return asked;
  }

  stop() {
    clearTimeout(this.timer);
    this.asked = null;
  }

  // The name is kept nowhere: the next pupil at this device must not hand in as somebody else.
  handIn() {
    const name = make("input");
    Object.assign(name, { type: "text", id: unique(), maxLength: 80, autocomplete: "off" });
    const label = make("label", "", this.words.name);
    label.htmlFor = name.id;
    const [choice, chosen] = this.chooser();
    const wish = () => (choice.length ? JSON.stringify({ name: name.value, lessons: chosen() }) : name.value);
    const done = this.button("hand_in", this.words.make, wish);
    return make("fieldset", "", make("legend", "", this.words.handIn), ...choice, label, name, done);
  }

  // A tick per lesson when there are more: a teacher may ask for some of them only.
  chooser() {
    const { lessons, which } = this.words;
    if (!lessons.length) return [[], () => []];
    const boxes = lessons.map(([number, label]) => {
      const [box, node] = this.tick(label);
      Object.assign(box, { checked: true, value: number });
      return [box, node];
    });
    const group = make("div", "ticks", make("span", "", which), ...boxes.map(([, node]) => node));
    attributes(group, { role: "group", "aria-label": which });
    return [[group], () => boxes.filter(([box]) => box.checked).map(([box]) => Number(box.value))];
  }

  tick(text) {
    const box = Object.assign(make("input"), { type: "checkbox", id: unique() });
    const label = make("label", "", text);
    label.htmlFor = box.id;
    return [box, make("span", "tick", box, label)];
  }

  async read() {
    const files = [...this.picker.files];
    if (!files.length) return;
    this.asker = null;
    const read = (file) => file.text().catch(() => ""); // what cannot be read is no file with answers
    if (files.some((file) => file.size > this.most)) this.say(this.words.big, true);
    else if (this.many) this.ask("load", JSON.stringify(await Promise.all(files.map(read))));
    else this.ask("load", await read(files[0]));
    this.picker.value = ""; // so that the same file can be chosen again
  }

  say(text, bad) {
    this.last = text;
    this.said.textContent = [...this.told, text].join(" ");
    this.said.classList.toggle("bad", bad);
  }

  show(first) {
    const { text, bad, question, answers, tick, request } = this.model.get("shown");
    const asked = !this.question.hidden;
    this.answered(request);
    if (!this.asked) this.say(text, bad);
    const [box, ticking] = this.tick(tick);
    const value = () => (box.checked ? this.ticked : "");
    const buttons = answers.map(([action, label]) => button(label, () => this.ask(action, value())));
    this.question.replaceChildren(make("legend", "", question), ...(tick ? [ticking] : []), ...buttons);
    this.question.hidden = !question;
    keepKeys(this.question);
    if (question && !first) buttons.at(-1).focus(); // the answer that changes nothing
    else if (asked) (this.asker ?? this.root.querySelector("button")).focus();
    this.next();
  }

  receive(message) {
    if (message.kind === "save") this.save(message);
    else if (message.kind === "print") this.print(message);
    else if (message.kind === "erased") {
      eraseDrafts(message.forms);
      new BroadcastChannel(`aiopschool ${home()}`).postMessage(message); // to every open lesson, also this one
    }
  }

  // A download that the browser makes of text from the kernel; no address is asked for. A page never hears what
  // became of it, so no more is said than that the browser has it.
  save({ name, text, base64, type, request }) {
    const asked = this.answered(request);
    if (!asked) return; // another window asked it
    const content = base64 ? Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)) : text;
    URL.revokeObjectURL(this.link.href);
    this.link.href = URL.createObjectURL(new Blob([content], { type: base64 ? type : `${type};charset=utf-8` }));
    this.link.download = name;
    this.link.textContent = fill(this.words.link, { name });
    this.link.hidden = false;
    this.link.click();
    const { after, offered } = this.words;
    const said = fill(offered[asked.action] ?? offered.other, { name });
    this.say(asked.late ? `${after} ${said}` : said, false);
    this.next();
  }

  // In a frame of its own, so that nothing of this page is on the paper. It stays until the next one: some browsers
  // print only after `print` has returned.
  print({ text, request }) {
    if (!this.answered(request)) return;
    this.paper?.remove();
    this.paper = attributes(make("iframe", "visually-hidden"), { "aria-hidden": "true", tabindex: "-1" });
    this.paper.addEventListener("load", () => this.paper.contentWindow.print(), { once: true });
    this.paper.srcdoc = text;
    this.root.append(this.paper);
    this.say(this.words.printing, false);
    this.next();
  }
}

export default {
  render({ model, el }) {
    const files = new Files(el, model);
    const stopListening = listen(model, {
      "change:shown": () => files.show(false),
      "msg:custom": (message) => files.receive(message),
    });
    return () => {
      files.stop();
      stopListening();
    };
  },
};
