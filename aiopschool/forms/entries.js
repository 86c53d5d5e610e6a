// Fields that belong together, and lists of them. Both keep what their fields hold in `values`, as Python does, so that the
// page goes on while nobody calculates.

// The fields of a form or of an entry, in their sections; a field with `when` shows while another one has that value.
class Group {
  constructor(view, specs, prefix, head = "h3") {
    Object.assign(this, { view, specs, prefix, head, values: {}, parts: [], sections: [] });
    this.node = make("div", "fields");
    this.place = this.node;
    for (const spec of specs) this.draw(spec);
  }

  draw(spec) {
    if (spec.kind === "section") return this.drawSection(spec);
    const path = this.prefix + spec.name;
    const part =
      spec.kind === "entries"
        ? new List(this.view, spec, path)
        : drawField(spec, (value, done) => this.edit(spec.name, value, done), this.view.words);
    this.parts.push({ spec, path, part });
    this.sections.at(-1)?.held.push(part.node);
    return this.place.append(part.node);
  }

  drawSection({ title, text, folded }) {
    const body = make("div", "fields", ...(text ? [make("p", "about", text)] : []));
    const heading = make(this.head, "", title);
    const summary = make("summary", "", ...(folded ? [heading] : []));
    ownKeys(summary);
    const node = folded ? make("details", "section", summary, body) : make("section", "section", heading, body);
    this.node.append(node);
    this.sections.push({ node, held: [] });
    this.place = body;
  }

  edit(name, value, done) {
    this.values[name] = value;
    this.reveal();
    this.view.unheard.edit(this.prefix + name, value, done);
  }

  // What was typed here and not heard yet is newer than what Python says.
  write(values, errors) {
    this.values = { ...values };
    for (const { spec, path, part } of this.parts) {
      if (spec.kind === "entries") part.write(values[spec.name] ?? [], errors);
      else if (this.view.unheard.has(path)) this.values[spec.name] = this.view.unheard.value(path);
      else part.write(values[spec.name] ?? (spec.kind === "choices" ? [] : ""));
      part.fail?.(errors[path] ?? "");
    }
    this.reveal();
  }

  // Something that was typed earlier is typed again.
  type(name, value) {
    const part = this.parts.find(({ spec }) => spec.name === name && spec.kind !== "entries");
    if (!part) return;
    part.part.write(value);
    this.edit(name, value, false);
  }

  reveal() {
    for (const { spec, part } of this.parts) {
      if (!spec.when) continue;
      const meets = ([name, wanted]) => [this.values[name] ?? ""].flat().some((value) => wanted.includes(value));
      part.node.hidden = !Object.entries(spec.when).every(meets);
    }
    // A section of which nothing shows is a heading without sense.
    for (const { node, held } of this.sections) node.hidden = held.length > 0 && held.every(({ hidden }) => hidden);
  }
}

// A list that grows: each entry opens by its title, and can be moved, removed and put back.
class List {
  constructor(view, spec, path) {
    Object.assign(this, { view, spec, path, entries: [], items: new Map() });
    this.list = make("ol", "entries");
    this.said = attributes(make("p", "removed"), { role: "status" });
    this.add = button(fill(view.words.add, { one: spec.one }), () => this.addNew());
    this.add.hidden = spec.fixed;
    const help = spec.help ? [make("p", "help", spec.help)] : [];
    this.node = make("fieldset", "list", make("legend", "", spec.label), ...help, this.list, this.said, this.add);
  }

  write(entries, errors) {
    if (!this.view.unheard.waitsFor(this.path)) {
      this.entries = entries;
      this.arrange();
    }
    for (const entry of entries) this.items.get(entry.id)?.group.write(entry, errors);
    this.retitle();
  }

  // One node for each entry, in their order; those that stay are not drawn anew.
  arrange() {
    const ids = new Set(this.entries.map(({ id }) => id));
    for (const [id, { node }] of this.items) {
      if (ids.has(id)) continue;
      node.remove();
      this.items.delete(id);
    }
    this.entries.forEach(({ id }, n) => {
      if (!this.items.has(id)) this.items.set(id, this.draw(id));
      const { node } = this.items.get(id);
      if (this.list.children[n] !== node) this.list.insertBefore(node, this.list.children[n] ?? null);
    });
    keepKeys(this.list);
    this.retitle();
  }

  draw(id) {
    const group = new Group(this.view, this.spec.fields, `${this.path}/${id}/`, "h4");
    const body = make("div", "body", group.node);
    const toggle = attributes(button("", () => open(body.hidden)), { "aria-controls": (body.id = unique()) });
    toggle.className = "toggle";
    const open = (on) => {
      body.hidden = !on;
      toggle.setAttribute("aria-expanded", on);
    };
    open(false);
    const tools = [button("↑", () => this.move(id, -1)), button("↓", () => this.move(id, 1)), button(this.view.words.remove, () => this.remove(id))];
    const head = make("div", "head", toggle, ...(this.spec.fixed ? [] : [make("span", "tools", ...tools)]));
    group.node.addEventListener("input", () => this.retitle());
    return { node: make("li", "entry", head, body), group, toggle, tools, open };
  }

  titleOf(id) {
    const values = this.items.get(id)?.group.values ?? {};
    const field = this.spec.fields.find(({ name }) => name === this.spec.title);
    const value = values[this.spec.title] ?? "";
    const option = field?.options?.find(([key]) => key === value)?.[1];
    return option || value || fill(this.view.words.untitled, { one: this.spec.one });
  }

  retitle() {
    const { words } = this.view;
    this.entries.forEach(({ id }, n) => {
      const { toggle, tools } = this.items.get(id);
      const title = this.titleOf(id);
      if (toggle.textContent !== title) toggle.textContent = title;
      ["up", "down", "removeThis"].forEach((name, i) => tools[i].setAttribute("aria-label", fill(words[name], { title })));
      tools[0].disabled = n === 0;
      tools[1].disabled = n === this.entries.length - 1;
    });
  }

  // What happens here at once, and in Python when it hears of it.
  do(kind, path, value, entries) {
    this.view.unheard.send(path, kind, value);
    this.entries = entries;
    this.arrange();
  }

  addNew(id = unique()) {
    if (this.entries.some((entry) => entry.id === id)) return;
    this.view.unheard.added.push([this.path, id]);
    this.do("add", this.path, id, [...this.entries, { id }]);
    const { group, open } = this.items.get(id);
    group.write({ id }, {});
    this.retitle();
    open(true);
    group.node.querySelector("input, textarea, select")?.focus();
  }

  move(id, step) {
    const from = this.entries.findIndex((entry) => entry.id === id);
    const to = from + step;
    if (to < 0 || to >= this.entries.length) return;
    const entries = [...this.entries];
    [entries[from], entries[to]] = [entries[to], entries[from]];
    this.do("move", `${this.path}/${id}`, step, entries);
    const { tools } = this.items.get(id);
    const [first, second] = step < 0 ? tools : [tools[1], tools[0]];
    (first.disabled ? second : first).focus();
  }

  remove(id) {
    const at = this.entries.findIndex((entry) => entry.id === id);
    if (at < 0) return;
    this.view.unheard.flush();
    const entry = { ...this.items.get(id).group.values, id };
    const title = this.titleOf(id);
    this.do("remove", `${this.path}/${id}`, null, this.entries.filter((one) => one.id !== id));
    const back = button(this.view.words.back, () => this.putBack(entry, at));
    this.said.replaceChildren(fill(this.view.words.removed, { title }), " ", back);
    keepKeys(this.said);
    back.focus();
  }

  putBack(entry, at) {
    this.said.replaceChildren();
    if (this.entries.some(({ id }) => id === entry.id)) return;
    const entries = [...this.entries];
    entries.splice(at, 0, entry);
    this.do("put", this.path, [entry, at], entries);
    const { group, toggle } = this.items.get(entry.id);
    group.write(entry, {});
    this.retitle();
    toggle.focus();
  }
}
