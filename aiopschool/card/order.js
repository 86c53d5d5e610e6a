// Lines to put in order: buttons and Alt with the arrows, and dragging as an extra.

class Order {
  constructor(form, part, id) {
    Object.assign(this, group(part, id, "order"));
    this.form = form;
    this.words = form.words;
    this.items = part.lines.map((text, k) => this.item(text, letterOf(k)));
    this.placed = make("ol", "placed");
    this.free = make("ul", "free");
    this.empty = make("p", "empty", this.words.empty);
    this.said = make("div", "visually-hidden");
    this.said.setAttribute("aria-live", "polite");
    const column = (list, title, ...more) => {
      const heading = make("p", "heading", title);
      heading.id = unique();
      list.setAttribute("aria-labelledby", heading.id);
      list.addEventListener("dragover", (event) => this.over(event, list));
      return make("div", "column", heading, list, ...more);
    };
    // Indented lines are code.
    const columns = make("div", part.lines.some((text) => /^ {2}/.test(text)) ? "columns code" : "columns");
    columns.append(column(this.free, this.words.free), column(this.placed, this.words.yours, this.empty));
    this.box.append(columns, this.said);
    this.write("");
  }

  item(text, letter) {
    const node = make("li", "", make("span", "letter", letter), make("span", "text", text));
    const name = (label) => fill(label, { letter });
    const item = { node, letter };
    const tools = {
      place: button(this.words.placeShort, () => this.place(item), name(this.words.place)),
      up: button("↑", () => this.shift(item, -1), name(this.words.up)),
      down: button("↓", () => this.shift(item, 1), name(this.words.down)),
      away: button("✕", () => this.take(item), name(this.words.away)),
    };
    node.append(make("span", "tools", ...Object.values(tools)));
    node.draggable = true;
    node.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step || !event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (node.parentNode === this.placed) this.shift(item, step);
    });
    node.addEventListener("dragstart", (event) => {
      event.stopPropagation();
      event.dataTransfer.setData("text/plain", text);
      this.dragged = item;
    });
    node.addEventListener("dragend", () => this.dropped());
    return Object.assign(item, tools);
  }

  place(item) {
    this.placed.append(item.node);
    this.changed(item, item.up);
  }

  take(item) {
    this.free.append(item.node);
    this.changed(item, item.place);
  }

  shift(item, step) {
    const { node } = item;
    const other = step < 0 ? node.previousElementSibling : node.nextElementSibling;
    if (other) step < 0 ? other.before(node) : other.after(node);
    this.changed(item, step < 0 ? item.up : item.down);
  }

  over(event, list) {
    if (!this.dragged) return;
    event.preventDefault();
    event.stopPropagation();
    const middle = ({ node }) => node.getBoundingClientRect().top + node.offsetHeight / 2;
    const others = this.items.filter((item) => item !== this.dragged && item.node.parentNode === list);
    const next = others.sort((a, b) => middle(a) - middle(b)).find((item) => event.clientY < middle(item));
    list.insertBefore(this.dragged.node, next?.node ?? null);
    this.tidy();
  }

  dropped() {
    const item = this.dragged;
    this.dragged = null;
    if (item) this.changed(item, item.node.parentNode === this.placed ? item.up : item.place);
  }

  changed(item, focus) {
    this.tidy();
    focus.focus();
    const n = [...this.placed.children].indexOf(item.node) + 1;
    const values = { letter: item.letter, n, total: this.placed.children.length };
    this.said.textContent = fill(n ? this.words.placed : this.words.taken, values);
    this.form.draft();
  }

  tidy() {
    const last = this.placed.children.length - 1;
    this.empty.hidden = last >= 0;
    for (const item of this.items) {
      const n = [...this.placed.children].indexOf(item.node);
      item.place.hidden = n >= 0;
      for (const tool of [item.up, item.down, item.away]) tool.hidden = n < 0;
      item.up.setAttribute("aria-disabled", n === 0);
      item.down.setAttribute("aria-disabled", n === last);
    }
  }

  read() {
    return [...this.placed.children].map((node) => this.items.find((item) => item.node === node).letter).join(" ");
  }

  write(text) {
    const letters = text.split(/[\s,]+/);
    const chosen = letters.map((letter) => this.items.find((item) => item.letter === letter)).filter(Boolean);
    this.free.append(...this.items.map((item) => item.node));
    this.placed.append(...chosen.map((item) => item.node));
    this.tidy();
  }

  flag() {}
}
