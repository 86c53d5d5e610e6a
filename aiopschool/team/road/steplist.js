// The plan as a list: its fields, and what of them Python has not heard yet.

class StepList {
  constructor(el, model) {
    this.model = model;
    Object.assign(this, model.get("spec"));
    this.fields = new Map(); // per place in a plan (`name`, `1.1/owner`) what one types or chooses in
    this.unheard = new Unheard(model, this.words, "road");
    this.root = attributes(make("div", "aiop aiop-steps"), { role: "group", lang: this.lang, "aria-label": this.title });
    this.counts = new Map();
    this.nodes = new Map();
    this.root.append(this.head(), this.unheard.notice, ...this.phases.map((phase) => this.phase(phase)));
    el.append(this.root);
    keepKeys(this.root);
    for (const [path, value] of this.unheard.kept.edits) this.unheard.edit(path, value, false);
    this.show();
    this.unheard.flush();
  }

  head() {
    this.plans = make("select");
    this.plans.addEventListener("change", () => {
      this.unheard.flush();
      this.unheard.post("list", "open", this.plans.value, true);
    });
    const name = this.text("name", element("input"));
    const { plan, month, year } = this.words;
    this.chooser = this.labelled(plan, this.plans, "plan");
    return make(
      "div",
      "fields head",
      this.chooser,
      this.labelled(this.words.name, name, "name"),
      this.labelled(month, this.choice("month", this.months.map((text, n) => [n + 1, text]))),
      this.labelled(year, this.choice("year", [])),
    );
  }

  phase({ number, title, goal, steps }) {
    const count = element("span", "count");
    this.counts.set(number, count);
    const summary = make("summary", "", element("h3", "", title), count);
    ownKeys(summary);
    const list = make("ul", "", ...steps.map((step) => this.step(step)));
    const node = make("details", "phase", summary, element("p", "goal", goal), list);
    node.open = number === 1;
    return node;
  }

  step({ id, name, help, leans }) {
    const { begin, months, owner, state, note, more, role } = this.words;
    const who = attributes(this.text(`${id}/owner`, element("input")), { title: role });
    const fields = make(
      "div",
      "fields",
      this.labelled(begin, this.choice(`${id}/begin`, []), "begin"),
      this.labelled(months, this.choice(`${id}/months`, this.lengths.map((text, n) => [n + 1, text])), "months"),
      this.labelled(owner, who, "owner"),
      this.labelled(state, this.choice(`${id}/state`, this.states), "state"),
    );
    const said = attributes(element("p", "said"), { role: "status" });
    const text = attributes(this.text(`${id}/note`, element("textarea")), { rows: 2 });
    const summary = element("summary", "", more);
    ownKeys(summary);
    const folded = make("details", "more", summary, element("p", "", help), element("p", "", leans), this.labelled(note, text));
    const node = make("div", "step", element("h4", "", name), fields, said, folded);
    attributes(node, { role: "group", "aria-label": name });
    node.addEventListener("focusin", () => {
      if (this.model.get("shown").selected !== id) this.unheard.post("list", "select", id, true);
    });
    this.nodes.set(id, { node, said, folded });
    return make("li", "", node);
  }

  labelled(text, input, className = "") {
    input.id = unique();
    const label = element("label", "", text);
    label.htmlFor = input.id;
    return make("div", `field ${className}`, label, input);
  }

  choice(place, options) {
    const select = element("select");
    select.append(...options.map(([value, text]) => new Option(text, value)));
    select.addEventListener("change", () => this.unheard.edit(this.pathOf(place), select.value, true));
    this.fields.set(place, select);
    return select;
  }

  text(place, input) {
    const limit = this.limits[place.split("/").at(-1)];
    attributes(input, { maxlength: limit, autocomplete: "off", ...(input.tagName === "INPUT" && { type: "text" }) });
    input.addEventListener("input", () => this.unheard.edit(this.pathOf(place), input.value, false));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.stopPropagation(); // JupyterLab takes Enter for one of its own keys
    });
    this.fields.set(place, input);
    return input;
  }

  pathOf(place) {
    return `${this.model.get("shown").plan}/${place}`;
  }

  show() {
    const shown = this.model.get("shown");
    this.unheard.answered(shown);
    this.options(this.plans, shown.plans);
    this.plans.value = shown.plan;
    this.chooser.hidden = shown.plans.length < 2;
    this.options(this.fields.get("year"), shown.years.map((year) => [year, year]));
    for (const name of ["name", "month", "year"]) this.write(name, shown[name]);
    const months = shown.months.map((month, n) => [n + 1, month]);
    for (const [id, step] of Object.entries(shown.steps)) this.showStep(id, step, months);
    for (const [number, count] of this.counts) count.textContent = shown.phases[number];
    this.choose(shown.selected);
  }

  showStep(id, step, months) {
    this.options(this.fields.get(`${id}/begin`), months);
    for (const name of ["begin", "months", "owner", "state", "note"]) this.write(`${id}/${name}`, step[name]);
    const room = months.length - Number(step.begin) + 1;
    for (const option of this.fields.get(`${id}/months`).options) option.disabled = Number(option.value) > room;
    const { said, folded } = this.nodes.get(id);
    if (said.textContent !== step.said) said.textContent = step.said;
    folded.firstChild.classList.toggle("noted", Boolean(step.note));
  }

  // The step that was chosen in the picture is in sight here too.
  choose(selected) {
    for (const [id, { node }] of this.nodes) {
      const chosen = id === selected;
      if (chosen && this.chosen !== undefined && this.chosen !== id) node.closest(".phase").open = true;
      node.classList.toggle("chosen", chosen);
      if (chosen) node.setAttribute("aria-current", "true");
      else node.removeAttribute("aria-current");
    }
    this.chosen = selected;
  }

  // Drawn anew only when they are others: a list that is open in the browser would close.
  options(select, options) {
    const text = options.join();
    if (select.dataset.options === text) return;
    select.dataset.options = text;
    const { value } = select;
    select.replaceChildren(...options.map(([key, label]) => new Option(label, key)));
    select.value = value;
  }

  // What Python does not know yet stays.
  write(place, value) {
    const input = this.fields.get(place);
    const text = String(this.unheard.value(this.pathOf(place)) ?? value);
    if (input.value !== text) input.value = text;
  }
}

export default drawnBy(StepList);
