// The buttons under the overview. The kernel has the answers; the browser saves and reads the files.

class Files {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { lang, words, most } = model.get("spec");
    this.words = words;
    this.most = most;
    this.root = attributes(make("div", "aiop aiop-files"), { role: "group", lang, "aria-label": words.title });
    this.question = make("fieldset", "question");
    this.question.hidden = true;
    this.said = attributes(make("p", "said"), { role: "status" });
    this.link = make("a");
    this.link.hidden = true;
    this.root.append(...this.makeButtons(), this.handIn(), this.question, this.said, this.link);
    el.append(this.root);
    keepKeys(this.root);
    this.show(true);
  }

  makeButtons() {
    const { refresh, save, load, erase } = this.words;
    this.picker = make("input");
    Object.assign(this.picker, { type: "file", accept: ".json,application/json", hidden: true });
    this.picker.addEventListener("change", () => this.read());
    const buttons = [
      this.button("refresh", refresh),
      this.button("save", save),
      button(load, () => this.picker.click()),
      this.button("erase", erase),
    ];
    return [make("div", "row", ...buttons), this.picker];
  }

  // A button that gets the focus back after a question.
  button(action, text, act = () => this.tell(action)) {
    const node = button(text, () => {
      this.asker = node;
      act();
    });
    return node;
  }

  tell(action) {
    this.outbox.add("files", action);
  }

  handIn() {
    const name = make("input");
    Object.assign(name, { type: "text", id: unique(), maxLength: 80, autocomplete: "off" });
    const label = make("label", "", this.words.name);
    label.htmlFor = name.id;
    const done = this.button("hand_in", this.words.make, () => this.outbox.confide("files", "hand_in", name.value));
    return make("fieldset", "", make("legend", "", this.words.handIn), label, name, done);
  }

  async read() {
    const [file] = this.picker.files;
    if (!file) return;
    this.asker = null;
    if (file.size > this.most) this.say(this.words.big, true);
    else this.outbox.confide("files", "load", await file.text());
    this.picker.value = ""; // so that the same file can be chosen again
  }

  say(text, bad) {
    this.said.textContent = text;
    this.said.classList.toggle("bad", bad);
  }

  show(first) {
    const { text, bad, question, answers } = this.model.get("shown");
    const asked = !this.question.hidden;
    this.say(text, bad);
    const buttons = answers.map(([action, label]) => button(label, () => this.tell(action)));
    this.question.replaceChildren(make("legend", "", question), ...buttons);
    this.question.hidden = !question;
    keepKeys(this.question);
    if (question && !first) buttons.at(-1).focus(); // the answer that changes nothing
    else if (asked) (this.asker ?? this.root.querySelector("button")).focus();
  }

  receive(message) {
    if (message.kind !== "erased") this.save(message);
    else new BroadcastChannel("aiopschool").postMessage({ kind: "erased" }); // to every open lesson, also this one
  }

  // A download that the browser makes of text from the kernel; no address is asked for.
  save({ name, text, type }) {
    URL.revokeObjectURL(this.link.href);
    this.link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    this.link.download = name;
    this.link.textContent = fill(this.words.link, { name });
    this.link.hidden = false;
    this.link.click();
  }
}

export default {
  render({ model, el }) {
    const files = new Files(el, model);
    return listen(model, { "change:shown": () => files.show(false), "msg:custom": (message) => files.receive(message) });
  },
};
