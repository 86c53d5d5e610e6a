// The goals of the curriculum: a list that can be narrowed, where each goal has a field; and the same lesson by lesson.

// One goal. It has the methods of a field of a form.
class GoalRow {
  constructor(view, spec) {
    this.spec = spec;
    const { words } = view;
    this.input = attributes(make("input"), { type: "text", id: unique(), autocomplete: "off", maxlength: MOST.text });
    this.input.addEventListener("input", () => view.unheard.edit(spec.name, this.input.value, false));
    const label = make("label", "own", `${words.own} `, make("span", "visually-hidden", spec.name));
    label.htmlFor = this.input.id;
    const text = make("div", "asks", make("strong", "", spec.name), make("p", "", spec.text));
    this.node = make("li", "goal", text, this.places(words), make("div", "school", label, this.input));
  }

  places({ noLesson }) {
    if (!this.spec.places.length) return make("p", "places none", noLesson);
    const items = this.spec.places.map(([lesson, page, place]) => make("li", "", pageLink(lesson, page), `: ${place}`));
    return make("ul", "places", ...items);
  }

  fits({ grade, finality, lesson }) {
    const { spec } = this;
    const taught = spec.places.length > 0;
    return (!grade || spec.grade === grade) && (!finality || spec.finality === finality) && (!lesson || taught === (lesson === "yes"));
  }
}

class Goals {
  constructor(view, model) {
    const { choices, goals, lessons } = model.get("spec");
    Object.assign(this, { view, words: view.words });
    this.parts = []; // no lists with entries
    this.rows = new Map(goals.map((spec) => [spec.name, new GoalRow(view, spec)]));
    this.byGoal = make("div", "by-goal", ...this.sets());
    this.byLesson = make("div", "by-lesson", ...lessons.map((lesson) => this.lesson(lesson)));
    this.node = make("div", "", this.makeChoices(choices), this.byGoal, this.byLesson);
    this.choose();
  }

  // A heading for each set of codes, and its goals.
  sets() {
    const found = new Map();
    for (const row of this.rows.values()) {
      const { set } = row.spec;
      if (!found.has(set)) found.set(set, []);
      found.get(set).push(row);
    }
    this.groups = [...found].map(([set, rows]) => {
      const list = attributes(make("ul", "goals", ...rows.map(({ node }) => node)), { role: "list" });
      return { rows, node: make("section", "set", make("h3", "", set), list) };
    });
    return this.groups.map(({ node }) => node);
  }

  lesson({ title, page, rows }) {
    const { learn, place, codes } = this.words;
    const head = make("tr", "", ...[learn, place, codes].map((text) => attributes(make("th", "", text), { scope: "col" })));
    const body = rows.map((cells) => make("tr", "", ...cells.map((text) => make("td", "", text))));
    const table = make("table", "", make("thead", "", head), make("tbody", "", ...body));
    const wide = attributes(make("div", "wide", table), { tabindex: 0, role: "group", "aria-label": title });
    return make("section", "", make("h3", "", pageLink(title, page)), wide);
  }

  makeChoices(choices) {
    const { show, byGoal, byLesson, choose } = this.words;
    const every = [{ name: "by", label: show, options: [["", byGoal], ["lesson", byLesson]] }, ...choices];
    this.selects = every.map(({ name, label, options }) => {
      const select = attributes(make("select"), { id: unique(), name });
      for (const [value, text] of options) select.append(new Option(text, value));
      select.addEventListener("change", () => this.choose());
      const caption = make("label", "", label);
      caption.htmlFor = select.id;
      return { select, node: make("div", "choice", caption, select) };
    });
    this.found = attributes(make("p", "found"), { role: "status" });
    const nodes = this.selects.map(({ node }) => node);
    return attributes(make("div", "choices", ...nodes, this.found), { role: "search", "aria-label": choose });
  }

  choose() {
    const wanted = Object.fromEntries(this.selects.map(({ select }) => [select.name, select.value]));
    const byLesson = wanted.by === "lesson";
    [this.byGoal.hidden, this.byLesson.hidden] = [byLesson, !byLesson];
    for (const { node } of this.selects.slice(1)) node.hidden = byLesson;
    for (const { rows, node } of this.groups) {
      for (const row of rows) row.node.hidden = !row.fits(wanted);
      node.hidden = rows.every((row) => row.node.hidden);
    }
    const rows = [...this.rows.values()];
    const n = rows.filter((row) => !row.node.hidden).length;
    this.found.textContent = byLesson ? "" : fill(this.words.found, { n, total: rows.length });
  }

  // As a group of fields: what Python has, but never over what somebody types just now.
  write(values) {
    for (const [name, { input }] of this.rows) {
      const value = values[name] ?? "";
      if (!this.view.unheard.has(name) && input.value !== value) input.value = value;
    }
  }

  type(name, value) {
    const row = this.rows.get(name);
    if (!row) return;
    row.input.value = value;
    row.input.dispatchEvent(new Event("input"));
  }
}

class CurriculumView extends FormView {
  drawFields() {
    return new Goals(this, this.model);
  }

  constructor(el, model) {
    super(el, model);
    this.root.classList.add("aiop-curriculum");
    typeset(model, this.group.byLesson);
  }
}

export default drawnBy(CurriculumView);
