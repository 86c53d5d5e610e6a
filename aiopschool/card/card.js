// The part of an exercise card that a pupil touches. Answers are checked in Python.

const MARKS = { right: "✓", known: "!", wrong: "✗", follows: "↪", form: "✎" };

class ExerciseForm extends Form {
  layout(spec) {
    const { words } = spec;
    this.judges = spec.parts.map((part) => (part.kind === "open" ? new Judge(this, part) : null));
    this.curtain = make("div", "curtain", button(words.uncover, () => this.cover(false)));
    const example = button(words.example, () => this.coverExample(false));
    this.exampleCurtain = make("div", "curtain", example);
    this.hints = attributes(make("ol", "hints"), { "aria-live": "polite", "aria-relevant": "additions" });
    this.hinted = [];
    this.hinting = Promise.resolve();
    const parts = make("div", "parts", ...this.parts.map((part) => part.box));
    const judges = this.judges.filter(Boolean).map((judge) => judge.box);
    const says = [this.feedback, this.hints, ...judges, this.notice];
    return [this.curtain, parts, this.makeButtons(spec), ...says, this.exampleCurtain];
  }

  makeButtons({ words, renewable }) {
    const check = button(words.check, () => this.send("check"));
    check.className = "primary";
    this.buttons = [check, button(words.hint, () => this.send("hint"))];
    if (renewable) this.buttons.push(button(words.new, () => this.send("new")));
    this.state = make("span", "state");
    return make("div", "buttons", ...this.buttons, this.state);
  }

  enter() {
    this.send("check");
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

  showOwn(shown) {
    this.hint(shown.hints ?? []);
    this.state.textContent = shown.state;
    this.parts.forEach((part, i) => {
      const status = shown.parts[i] ?? "";
      part.mark.textContent = MARKS[status] ?? "";
      part.mark.className = `mark ${status}`;
      part.flag(status);
    });
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
}

export default formOf(ExerciseForm);
