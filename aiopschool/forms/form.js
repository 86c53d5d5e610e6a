// A form: its fields, and what of them Python has not heard yet.

class FormView {
  constructor(el, model) {
    this.model = model;
    const { name, lang, title, fields, words, where } = model.get("spec");
    this.words = words;
    this.unheard = new Unheard(model, words, name);
    this.root = attributes(make("div", "aiop aiop-form"), { role: "group", lang, "aria-label": title });
    this.group = this.drawFields(fields);
    this.root.append(this.group.node, this.unheard.notice, make("p", "where", where));
    el.append(this.root);
    keepKeys(this.root);
    this.show();
    this.restore();
  }

  // Another look at the same fields has the methods `write` and `type` of a `Group`, its `node` and its `parts`.
  drawFields(fields) {
    return new Group(this, fields, "");
  }

  show() {
    const shown = this.model.get("shown");
    this.unheard.answered(shown);
    this.group.write(shown.values, shown.errors);
  }

  // What was typed in this tab and never arrived is typed again.
  restore() {
    const { edits, added } = this.unheard.kept;
    for (const [path, id] of added) this.listOf(path)?.addNew(id);
    for (const [path, value] of edits) {
      const [list, id, name] = path.split("/");
      const group = name ? this.listOf(list)?.items.get(id)?.group : this.group;
      group?.type(name ?? list, value);
    }
    this.unheard.flush();
  }

  listOf(path) {
    return this.group.parts.find((part) => part.path === path && part.part instanceof List)?.part;
  }
}
