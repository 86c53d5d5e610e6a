// The start page: where the reader was, a choice among the lessons, and their cards.

class StartPage {
  constructor(el, model, host, signal) {
    Object.assign(this, { model, signal });
    const { lang, words, choices, lessons } = model.get("spec");
    this.words = words;
    this.outbox = new Outbox(model);
    this.cards = new Map(
      lessons.map((spec) => [spec.name, new Card(spec, words, host, (name) => this.outbox.add(name, "open"))]),
    );
    this.again = make("p", "again");
    this.list = make("ul", "cards", ...[...this.cards.values()].map((card) => card.node));
    this.list.setAttribute("role", "list"); // a list without marks is one for every screen reader
    this.root = make("section", "aiop aiop-start", this.again, this.makeChoices(choices), this.list, this.makeNone());
    attributes(this.root, { lang, "aria-label": words.choose });
    el.append(this.root);
    keepKeys(this.root);
    this.choose();
    this.left();
    this.live();
  }

  makeChoices(choices) {
    this.selects = choices.map(({ name, label, options }) => {
      const select = attributes(make("select"), { id: unique(), name });
      for (const [value, text] of options) select.append(new Option(text, value));
      select.addEventListener("change", () => this.choose());
      return [label, select];
    });
    const fields = this.selects.map(([text, select]) => {
      const label = make("label", "", text);
      label.htmlFor = select.id;
      return make("div", "choice", label, select);
    });
    this.found = attributes(make("p", "found"), { role: "status" });
    return attributes(make("div", "choices", ...fields, this.found), { role: "search", "aria-label": this.words.choose });
  }

  makeNone() {
    const reset = button(this.words.reset, () => {
      for (const [, select] of this.selects) select.value = "";
      this.choose();
      this.selects[0][1].focus();
    });
    this.none = make("div", "none", make("p", "", this.words.none), reset);
    return this.none;
  }

  choose() {
    const wanted = Object.fromEntries(this.selects.map(([, select]) => [select.name, select.value]));
    const cards = [...this.cards.values()];
    for (const card of cards) card.node.hidden = !card.fits(wanted);
    this.root.classList.toggle("on-paper", wanted.way === "paper");
    const n = cards.filter((card) => !card.node.hidden).length;
    this.none.hidden = n > 0;
    this.found.textContent = fill(n < cards.length ? this.words.found : this.words.all, { n, total: cards.length });
  }

  left() {
    const { solved, last } = this.model.get("left");
    for (const [name, card] of this.cards) card.progress(solved[name] ?? 0);
    this.again.hidden = !last.page;
    if (last.page) {
      this.again.replaceChildren(pageLink(last.text, last.page), ` ${fill(this.words.last, last)}`);
      keepKeys(this.again);
    }
  }

  live() {
    for (const [name, parts] of Object.entries(this.model.get("live"))) this.cards.get(name)?.show(parts, this.signal);
  }

  close() {
    for (const card of this.cards.values()) card.close();
  }
}

export default {
  render({ model, el, host, signal }) {
    const page = new StartPage(el, model, host, signal);
    const stopListening = listen(model, { "change:left": () => page.left(), "change:live": () => page.live() });
    return () => {
      page.close();
      stopListening();
    };
  },
};
