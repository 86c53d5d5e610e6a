// What can be chosen, lesson by lesson, with a field to search in it; and what was chosen, in order.

class Offer {
  constructor(lessons, words, change) {
    this.words = words;
    this.boxes = new Map();
    this.find = Object.assign(make("input"), { type: "text", id: unique(), maxLength: 60, autocomplete: "off" });
    const label = make("label", "", words.find);
    label.htmlFor = this.find.id;
    this.count = attributes(make("p", "count"), { role: "status" });
    this.groups = lessons.map(({ name, items }) => this.group(name, items, change));
    this.node = make("section", "offer", make("h3", "", words.offer), label, this.find, this.count);
    this.node.append(...this.groups.map(({ node }) => node));
    this.find.addEventListener("input", () => this.filter());
  }

  group(name, items, change) {
    const rows = items.map(({ id, title, more }) => {
      const box = Object.assign(make("input"), { type: "checkbox" });
      box.addEventListener("change", () => change(id, box.checked));
      this.boxes.set(id, box);
      const row = make("label", "option", box, make("b", "", id), make("span", "", title), make("span", "more", more));
      return { row, text: `${id} ${title}`.toLowerCase() };
    });
    const summary = make("summary", "", make("span", "", name), make("span", "chosen"));
    const node = make("details", "", summary, ...rows.map(({ row }) => row));
    return { node, rows, items, chosen: summary.lastChild };
  }

  filter() {
    const wanted = this.find.value.trim().toLowerCase();
    let found = 0;
    for (const { node, rows } of this.groups) {
      for (const { row, text } of rows) row.hidden = !text.includes(wanted);
      const here = rows.filter(({ row }) => !row.hidden).length;
      node.hidden = here === 0;
      if (wanted) node.open = here > 0;
      found += here;
    }
    const { found: some, nothing } = this.words;
    this.count.textContent = !wanted ? "" : found ? fill(some, { n: found }) : nothing;
  }

  show(ids, full) {
    for (const [id, box] of this.boxes) {
      box.checked = ids.includes(id);
      box.disabled = full && !box.checked;
    }
    for (const { items, chosen } of this.groups) {
      const count = items.filter(({ id }) => ids.includes(id)).length;
      chosen.textContent = count ? `✓ ${count}` : "";
    }
  }
}

class Chosen {
  constructor(lessons, words, change) {
    Object.assign(this, { words, change });
    this.titles = new Map(lessons.flatMap(({ items }) => items.map(({ id, title }) => [id, title])));
    this.list = make("ol", "chosen-list");
    this.empty = make("p", "empty", words.empty);
    this.said = attributes(make("p", "visually-hidden"), { role: "status" });
    this.node = make("div", "", this.empty, this.list, this.said);
  }

  show(ids) {
    this.ids = ids;
    this.empty.hidden = ids.length > 0;
    this.list.replaceChildren(...ids.map((id, n) => this.row(id, n)));
    keepKeys(this.list);
  }

  row(id, n) {
    const { up, down, away } = this.words;
    const tools = make(
      "span",
      "tools",
      this.tool("↑", fill(up, { id }), () => this.move(n, n - 1), n === 0),
      this.tool("↓", fill(down, { id }), () => this.move(n, n + 1), n === this.ids.length - 1),
      this.tool("✕", fill(away, { id }), () => this.leaveOut(n)),
    );
    return make("li", "", make("b", "", id), make("span", "name", this.titles.get(id)), tools);
  }

  tool(sign, label, act, disabled = false) {
    const node = button(sign, act, label);
    node.disabled = disabled;
    node.title = label;
    return node;
  }

  // The focus goes along with what moves; at an end the other arrow gets it.
  move(from, to) {
    const ids = [...this.ids];
    const [id] = ids.splice(from, 1);
    ids.splice(to, 0, id);
    this.change(ids);
    const [up, down] = this.list.children[to].querySelectorAll("button");
    const wanted = to < from ? up : down;
    (wanted.disabled ? (to < from ? down : up) : wanted).focus();
    this.said.textContent = fill(this.words.moved, { id, n: to + 1, total: ids.length });
  }

  leaveOut(n) {
    const id = this.ids[n];
    this.change(this.ids.filter((other) => other !== id));
    const next = this.list.children[Math.min(n, this.ids.length - 1)];
    next?.querySelector("button:last-child").focus();
    this.said.textContent = fill(this.words.gone, { id });
  }
}
