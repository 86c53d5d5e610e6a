// The own sheet. The page holds the choice; the kernel keeps it, and makes the pages and files that are asked for.

const PAUSE = 400; // ms after a change, before the sheet in sight is made again
const LATE = 20000; // ms: PDFs of eight versions take their time

class OwnSheet {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { lang, lessons, letters, key, limits, words } = model.get("spec");
    Object.assign(this, { letters, key, limits, words });
    this.choice = structuredClone(model.get("shown").choice);
    this.anew = model.get("shown").anew;
    this.offer = new Offer(lessons, words, (id, on) => this.tick(id, on));
    this.chosen = new Chosen(lessons, words, (ids) => this.change({ ids }));
    this.files = make("ul", "files");
    this.notice = attributes(make("p", "said"), { role: "status" });
    const mine = make("section", "mine", make("h3", "", words.mine), this.chosen.node, this.settings(), this.actions());
    mine.append(this.notice, this.files);
    this.root = attributes(make("div", "aiop aiop-sheet"), { lang });
    this.root.append(make("div", "halves", this.offer.node, mine), this.preview());
    el.append(this.root);
    keepKeys(this.root);
    this.show();
    this.fields();
    this.look();
  }

  settings() {
    const { title, versions, seed } = this.words;
    this.title = Object.assign(make("input"), { type: "text", maxLength: this.limits.title, autocomplete: "off" });
    this.versions = make("select", "", ...this.letters.map((_letter, n) => new Option(n + 1, n + 1)));
    this.seed = Object.assign(make("input"), { type: "text", inputMode: "numeric", maxLength: 6, autocomplete: "off" });
    this.wrong = attributes(make("p", "error"), { role: "alert", id: unique() });
    this.seed.setAttribute("aria-describedby", this.wrong.id);
    this.title.addEventListener("input", () => this.change({ title: this.title.value }));
    this.versions.addEventListener("change", () => this.change({ versions: Number(this.versions.value) }));
    this.seed.addEventListener("input", () => this.reseed());
    const field = (text, input) => make("label", "", make("span", "", text), input);
    return make("div", "settings", field(title, this.title), field(versions, this.versions), field(seed, this.seed), this.wrong);
  }

  actions() {
    const { make: text, clear, back } = this.words;
    this.maker = button(text, () => this.ask());
    this.maker.classList.add("primary");
    this.clear = button(clear, () => this.empty());
    this.back = button(back, () => this.restore());
    this.back.hidden = true;
    return make("div", "row", this.maker, this.clear, this.back);
  }

  preview() {
    const { look, print, noPdf } = this.words;
    this.which = make("select");
    this.which.addEventListener("change", () => this.look());
    this.printer = button(print, () => this.frame.contentWindow.print());
    // No script runs in it: a title of a teacher is text.
    this.frame = attributes(make("iframe"), { sandbox: "allow-same-origin allow-modals", title: look });
    this.told = attributes(make("p", "said"), { role: "status" });
    const top = make("div", "row", make("label", "", make("span", "", look), this.which), this.printer);
    this.seen = make("section", "preview", top, this.told, this.frame);
    if (noPdf) top.after(make("p", "", noPdf));
    return this.seen;
  }

  tick(id, on) {
    const { ids } = this.choice;
    this.change({ ids: on ? [...ids, id] : ids.filter((other) => other !== id) });
  }

  reseed() {
    const text = this.seed.value.trim();
    const right = /^\d{1,6}$/.test(text);
    this.wrong.textContent = right ? "" : fill(this.words.seedError, { most: this.limits.seed });
    this.seed.setAttribute("aria-invalid", !right);
    if (right) this.change({ seed: Number(text) });
  }

  // Only the newest choice matters, so a change takes the place of one that is still under way.
  change(part) {
    this.choice = { ...this.choice, ...part };
    this.outbox.add("sheet", "choose", [this.choice], true);
    if (this.files.children.length) this.say(this.words.old);
    this.files.replaceChildren();
    this.back.hidden = true;
    this.show();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.look(), PAUSE);
  }

  empty() {
    const before = this.choice.ids;
    this.change({ ids: [] });
    this.before = before;
    this.back.hidden = before.length === 0;
    this.say(this.words.cleared);
    if (!this.back.hidden) this.back.focus();
  }

  restore() {
    this.change({ ids: this.before });
    this.say("");
    this.clear.focus();
  }

  show() {
    const { ids, versions } = this.choice;
    const full = ids.length >= this.limits.items;
    this.offer.show(ids, full);
    this.chosen.show(ids);
    if (full) this.say(fill(this.words.full, { n: this.limits.items }));
    this.maker.disabled = this.clear.disabled = ids.length === 0;
    this.seen.hidden = ids.length === 0;
    const pages = [...this.letters.slice(0, versions), this.key];
    if (pages.length !== this.which.options.length) {
      const now = this.which.value;
      const name = (page) => (page === this.key ? this.words.key : fill(this.words.version, { letter: page }));
      this.which.replaceChildren(...pages.map((page) => new Option(name(page), page)));
      this.which.value = pages.includes(now) ? now : pages[0];
    }
  }

  // The fields of what is kept; never while the reader types in them.
  fields() {
    this.title.value = this.choice.title;
    this.versions.value = this.choice.versions;
    this.seed.value = this.choice.seed;
  }

  look() {
    if (this.choice.ids.length) this.outbox.add("sheet", "look", [this.which.value], true);
  }

  ask() {
    this.say(this.words.wait);
    this.maker.disabled = true;
    this.outbox.add("sheet", "make");
    this.timer = setTimeout(() => this.ready(this.words.late), LATE);
  }

  ready(text) {
    clearTimeout(this.timer);
    this.maker.disabled = this.choice.ids.length === 0;
    this.say(text);
  }

  say(text) {
    this.notice.textContent = text;
  }

  receive(message) {
    if (message.kind === "page" && message.which === this.which.value) {
      this.frame.srcdoc = message.html;
      this.frame.title = this.which.selectedOptions[0].text;
      this.told.textContent = message.told;
    } else if (message.kind === "files" && this.maker.disabled) {
      this.files.replaceChildren(...message.files.map((file) => make("li", "", this.link(file))));
      keepKeys(this.files);
      this.ready(this.words.made);
    }
  }

  link({ name, type, content }) {
    const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    const href = URL.createObjectURL(new Blob([bytes], { type }));
    return Object.assign(make("a", "", name), { href, download: name });
  }

  // The kernel kept a choice; one that was made elsewhere comes in the place of this one.
  heard() {
    const { choice, notice, anew } = this.model.get("shown");
    if (notice) this.say(notice);
    if (anew === this.anew) return;
    this.anew = anew;
    this.choice = structuredClone(choice);
    this.show();
    this.fields();
    this.look();
  }
}

export default {
  render({ model, el }) {
    const sheet = new OwnSheet(el, model);
    const stop = listen(model, {
      "change:shown": () => sheet.heard(),
      "msg:custom": (message) => sheet.receive(message),
    });
    return () => {
      clearTimeout(sheet.soon);
      clearTimeout(sheet.timer);
      stop();
    };
  },
};
