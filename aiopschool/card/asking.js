// The part of a guided question that a pupil touches: predict, then do something, then explain. What comes later
// comes from Python when it is its turn, so that nothing of it is on the page before.

class QuestionForm extends Form {
  layout(spec) {
    const { words } = spec;
    const [prediction, explanation] = this.parts;
    explanation.area.rows = 2; // the explorer below stays in view
    const predict = button(words.predict, () => this.send("predict"));
    this.done = button(words.done, () => this.send("explain"));
    for (const node of [predict, this.done]) node.className = "primary";
    const again = button(words.again, () => this.send("again"));
    this.buttons = [predict, again, this.done];
    this.predicting = make("div", "buttons", predict);
    this.asking = make("div", "asking", prediction.box, this.predicting);
    this.told = attributes(make("p", "told"), { tabindex: -1 });
    ownKeys(this.told);
    this.locked = make("div", "given", this.told, again);
    this.doing = attributes(make("div", "doing"), { "aria-live": "polite" });
    this.explaining = make("div", "explaining", explanation.box, make("div", "buttons", this.done));
    this.judging = make("div");
    this.judges = [null, null];
    this.stage = null;
    this.root.classList.add("asks");
    return [this.asking, this.locked, this.doing, this.explaining, this.feedback, this.judging, this.notice];
  }

  get shown() {
    return this.model.get("shown");
  }

  enter() {
    if (this.stage === "predict") this.send("predict");
  }

  // Ctrl and Enter in the text.
  send(click) {
    super.send(click === "check" ? "explain" : click);
  }

  // What the class types stands apart from what the pupil did.
  draftOf({ id, seed, lang }) {
    this.drafts ??= {};
    const reader = inClassMode() ? "class" : "";
    return (this.drafts[reader] ??= new Draft(id, seed, lang, ...(reader ? [reader] : [])));
  }

  heard() {
    for (const draft of Object.values(this.drafts)) draft.heard(this.outbox.seen);
    super.heard();
  }

  // Python gives the class a card of its own, and takes it back afterwards.
  coverAll() {
    this.flush();
    this.kept = this.draftOf(this.model.get("spec"));
    this.hello();
  }

  hello() {
    this.outbox.add("page", "hello", [inClassMode()]);
  }

  showOwn(shown) {
    const turned = this.stage !== null && (this.stage === "predict") !== (shown.stage === "predict");
    const here = this.root.contains(document.activeElement); // the keyboard stays with the question
    this.stage = shown.stage;
    const asks = shown.stage === "predict";
    const taken = this.root.classList.contains("projected") && !shown.projected; // by another window
    this.root.classList.toggle("projected", shown.projected);
    if (taken && inClassMode()) this.hello();
    this.asking.hidden = !asks && !this.model.get("spec").long;
    this.parts[0].box.inert = !asks;
    this.predicting.hidden = !asks;
    this.locked.hidden = this.explaining.hidden = asks;
    this.parts.forEach((part, i) => part.flag(shown.parts[i] ?? ""));
    this.put(this.told, shown.told);
    this.tell(shown);
    this.judge(shown);
    if (turned && here) (asks ? this.asking.querySelector("input, select, textarea, button") : this.told).focus({ preventScroll: true });
  }

  // One line, with its formulas set.
  put(node, text) {
    if (node.dataset.text === text) return;
    node.dataset.text = text;
    node.textContent = text;
    typeset(this.model, node);
  }

  tell({ act, explain }) {
    const { words } = this.model.get("spec");
    const text = this.explaining.querySelector("label > span");
    this.put(text, explain ? `${words.explain} ${explain}` : "");
    if (this.doing.dataset.text === act) return;
    this.doing.dataset.text = act;
    this.doing.replaceChildren(...(act ? [make("p", "", make("strong", "", words.act), ` ${act}`)] : []));
    typeset(this.model, this.doing);
  }

  judge(shown) {
    const model = shown.models[1] ?? "";
    if (model && !this.judges[1]) {
      const judge = new Judge(this, { criteria: shown.criteria }, {});
      this.judges[1] = judge;
      this.judging.replaceChildren(judge.box);
      keepKeys(judge.box);
      judge.write(shown.assessed[1] ?? "");
      typeset(this.model, judge.box);
    } else if (!model && this.judges[1]) {
      this.judges[1] = null;
      this.judging.replaceChildren();
    }
  }
}

export default formOf(QuestionForm);
