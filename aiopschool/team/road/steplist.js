// The plan as a list. What is typed is kept in this tab at once, and sent a moment later; Python keeps it on the device.

const PAUSE = 500; // ms after the last key before it is sent
const LATE = 8000; // ms after which the reader hears that nobody answers

class StepList {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    Object.assign(this, model.get("spec"));
    this.fields = new Map(); // per place in a plan (`name`, `1.1/owner`) what one types or chooses in
    this.unheard = new Map(); // per path what Python does not know yet
    this.kept = new Draft("road");
    this.root = attributes(make("div", "aiop aiop-steps"), { role: "group", lang: this.lang, "aria-label": this.title });
    this.notice = attributes(make("p", "notice"), { role: "alert" });
    this.counts = new Map();
    this.nodes = new Map();
    this.root.append(this.head(), this.notice, ...this.phases.map((phase) => this.phase(phase)));
    this.root.addEventListener("focusout", () => this.flush());
    el.append(this.root);
    keepKeys(this.root);
    for (const [path, value] of this.kept.get() ?? []) this.unheard.set(path, { value, number: UNSENT });
    this.show();
    this.flush();
  }

  head() {
    this.plans = make("select");
    this.plans.addEventListener("change", () => {
      this.flush();
      this.post("list", "open", this.plans.value, true);
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
      if (this.model.get("shown").selected !== id) this.post("list", "select", id, true);
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
    select.addEventListener("change", () => this.edit(place, select.value, true));
    this.fields.set(place, select);
    return select;
  }

  text(place, input) {
    const limit = this.limits[place.split("/").at(-1)];
    attributes(input, { maxlength: limit, autocomplete: "off", ...(input.tagName === "INPUT" && { type: "text" }) });
    input.addEventListener("input", () => this.edit(place, input.value, false));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.stopPropagation(); // JupyterLab takes Enter for one of its own keys
    });
    this.fields.set(place, input);
    return input;
  }

  // `done` is a choice: no reason to wait.
  edit(place, value, done) {
    this.unheard.set(`${this.model.get("shown").plan}/${place}`, { value, number: UNSENT });
    this.keep();
    clearTimeout(this.timer);
    if (done) this.flush();
    else this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush() {
    clearTimeout(this.timer);
    for (const [path, edit] of this.unheard) {
      if (edit.number === UNSENT) edit.number = this.post(path, "set", edit.value, true);
    }
  }

  post(about, kind, value, move) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.late(), LATE);
    return this.outbox.add(about, kind, [value], move);
  }

  keep() {
    if (this.unheard.size) this.kept.put([...this.unheard].map(([path, { value }]) => [path, value]));
    else this.kept.drop();
  }

  heard() {
    const { seen } = this.outbox;
    for (const [path, { number }] of this.unheard) if (number <= seen) this.unheard.delete(path);
    if (this.outbox.waiting.length) return;
    clearTimeout(this.waiting);
    this.keep();
  }

  late() {
    const { late, typed, retry } = this.words;
    this.notice.textContent = [late, ...(this.kept.stored ? [typed] : []), retry].join(" ");
  }

  show() {
    this.heard();
    const shown = this.model.get("shown");
    this.options(this.plans, shown.plans);
    this.plans.value = shown.plan;
    this.chooser.hidden = shown.plans.length < 2;
    this.options(this.fields.get("year"), shown.years.map((year) => [year, year]));
    for (const name of ["name", "month", "year"]) this.write(name, shown[name]);
    const months = shown.months.map((month, n) => [n + 1, month]);
    for (const [id, step] of Object.entries(shown.steps)) this.showStep(id, step, months);
    for (const [number, count] of this.counts) count.textContent = shown.phases[number];
    if (this.notice.textContent !== shown.notice) this.notice.textContent = shown.notice;
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
    const text = String(this.unheard.get(`${this.model.get("shown").plan}/${place}`)?.value ?? value);
    if (input.value !== text) input.value = text;
  }
}

export default {
  render({ model, el }) {
    const list = new StepList(el, model);
    const stopListening = listen(model, { "change:shown": () => list.show(), "change:seen": () => list.heard() });
    const stay = beforeLeaving(() => list.flush());
    return () => {
      list.flush();
      clearTimeout(list.waiting);
      stay();
      stopListening();
    };
  },
};
