// The card of one lesson: its question, a picture that lives once it is used, and what a teacher asks first.

const INTENT = 150; // ms that a pointer stays on a picture before it is meant
const PATIENCE = 12000; // ms without an answer before the reader hears so

class Card {
  constructor(spec, words, host, open) {
    Object.assign(this, { spec, words, host, open });
    this.node = make("li", "card");
    this.node.append(this.picture(), this.text());
  }

  // The picture, and below it a place for its controls, so that nothing moves when they come.
  picture() {
    const { alt, picture, title } = this.spec;
    this.image = attributes(element("img"), { alt, src: `data:image/svg+xml,${encodeURIComponent(picture)}`, width: 388, height: 280 });
    this.frame = make("div", "frame", this.image);
    this.start = button(this.words.try, () => this.ask(true), `${this.words.try}: ${title}`);
    this.said = attributes(make("p", "said"), { role: "status" });
    this.place = make("div", "place", this.start, this.said);
    this.mini = make("div", "mini", this.frame, this.place);
    this.frame.addEventListener("pointerenter", () => (this.meant = setTimeout(() => this.ask(), INTENT)));
    this.frame.addEventListener("pointerleave", () => clearTimeout(this.meant));
    this.frame.addEventListener("click", () => this.ask());
    return this.mini;
  }

  text() {
    const { title, page, hook, facts, paper } = this.spec;
    const list = make("dl", "facts");
    for (const [name, value] of facts) list.append(make("div", "", make("dt", "", name), make("dd", "", value)));
    this.done = make("p", "done");
    this.done.hidden = true;
    const heading = make("h3", "", pageLink(title, page));
    return make("div", "text", heading, make("p", "hook", hook), this.done, list, make("p", "paper", paper), this.more());
  }

  more() {
    const list = make("ul", "", ...this.spec.links.map(([text, page]) => make("li", "", pageLink(text, page))));
    return make("details", "more", make("summary", "", this.words.teacher), list);
  }

  // Ask for the explorer, once; with `byKey` the keyboard goes to its first control when it is there.
  ask(byKey = false) {
    this.byKey ||= byKey;
    if (this.asked) return;
    this.asked = true;
    if (byKey) this.said.textContent = this.words.wait;
    this.timer = setTimeout(() => {
      this.asked = false;
      this.said.textContent = this.words.late;
    }, PATIENCE);
    this.open(this.spec.name);
  }

  async show([figure, panel], signal) {
    if (this.lives) return;
    this.lives = true;
    const drawn = make("div", "live");
    const controls = make("div", "controls");
    try {
      await (await this.host.getWidget(figure)).render({ el: drawn, signal });
      await (await this.host.getWidget(panel)).render({ el: controls, signal });
    } catch {
      this.lives = false; // the saved picture stays; who asks again tries again
      return;
    }
    clearTimeout(this.timer);
    const focused = this.byKey || this.place.contains(document.activeElement);
    this.mini.classList.add("aiop-explorer");
    this.frame.replaceChildren(drawn);
    this.place.replaceChildren(controls);
    if (focused) controls.querySelector("input, select, button")?.focus({ preventScroll: true });
  }

  progress(count) {
    this.done.textContent = count ? fill(this.words.solved, { n: count }) : "";
    this.done.hidden = !count;
  }

  fits({ subject, grade, finality, way }) {
    const { tags } = this.spec;
    const level = ([one, other]) => (!grade || one === grade) && (!finality || other === finality);
    return (
      (!subject || tags.subject.includes(subject)) &&
      (!way || tags.way.includes(way)) &&
      (!(grade || finality) || tags.level.some((text) => level(text.split(" "))))
    );
  }

  close() {
    clearTimeout(this.timer);
    clearTimeout(this.meant);
  }
}
