// The live figure in the browser: an inline SVG whose groups are replaced one by one.
// Per widget there is one store (the whole scene) and any number of views on it.

const PROSE = 60; // characters: a longer cell is a text to read, over several lines and the whole width

const QUIET = 700; // ms without change before a screen reader is told what is seen
const ASLEEP = 5000; // ms without answer before the reader is told that the cell must run

class View {
  constructor(el, model, store) {
    this.model = model;
    this.store = store;
    this.outbox = new Outbox(model);
    this.prefix = `${unique()}-`;
    this.root = element("figure", "aiop aiop-figure");
    this.root.lang = model.get("labels").lang;
    this.live = attributes(element("div", "visually-hidden"), { "aria-live": "polite" });
    this.asleep = attributes(element("p", "asleep", model.get("labels").asleep), { role: "status" });
    this.asleep.hidden = true;
    this.root.append(this.asleep, this.makePicture(), this.makeSide(), this.live);
    el.append(this.root);
    this.reset();
    this.hello();
    this.project = () => this.outbox.add("page", "hello", [inClassMode()], true);
    document.addEventListener(CLASS_MODE, this.project);
  }

  makePicture() {
    const picture = element("div", "picture");
    this.stage = new Stage(this.model.get("labels"));
    this.drawing = element("div", "drawing");
    this.stage.node.append(this.drawing);
    picture.append(this.stage.node, this.stage.hintBox);
    return picture;
  }

  makeSide() {
    const side = element("div", "side");
    this.formulas = new Formulas();
    this.text = element("figcaption", "text");
    const foot = element("div", "foot");
    foot.append(this.makeTable(), classModeSwitch(this.model.get("labels").class_mode));
    side.append(this.formulas.node, this.text, foot);
    return side;
  }

  makeTable() {
    this.details = element("details", "table");
    const summary = element("summary", "", this.model.get("labels").table);
    this.table = element("table");
    this.scroll = attributes(element("div", "scroll"), {
      tabindex: 0,
      role: "group", // no region: those must differ, and the same table may stand on a page twice
    });
    this.scroll.append(this.table);
    ownKeys(summary, this.scroll);
    this.details.append(summary, this.scroll);
    this.details.open = this.tableOpen = this.model.get("table_open");
    this.details.addEventListener("toggle", () => this.tellTable());
    return this.details;
  }

  // Its rows are made only when it is open.
  tellTable() {
    if (this.details.open === this.tableOpen) return; // opened or closed by Python
    this.tableOpen = this.details.open;
    this.outbox.add("table", "open", [this.tableOpen], true);
  }

  showTable() {
    if (!this.outbox.waits("table")) this.details.open = this.tableOpen = this.model.get("table_open");
  }

  // A notebook that was saved shows its last picture, but nothing moves until its cell runs. Better said.
  hello() {
    this.greeting = this.outbox.add("page", "hello", [inClassMode()]);
    this.sleep = setTimeout(() => {
      this.asleep.hidden = this.outbox.seen >= this.greeting;
    }, ASLEEP);
  }

  reset() {
    const { size, fragments, order } = this.store;
    const id = this.prefix;
    this.drawing.innerHTML =
      `<svg viewBox="0 0 ${size[0]} ${size[1]}" role="img" aria-labelledby="${id}title ${id}desc">` +
      `<title id="${id}title"></title><desc id="${id}desc"></desc><defs></defs></svg>`;
    this.svg = this.drawing.firstChild;
    this.stage.resize(size);
    [this.title, this.desc, this.defs] = this.svg.children;
    this.title.textContent = this.model.get("title") || this.model.get("labels").picture;
    this.groups = new Map();
    this.defs.innerHTML = scoped(Object.values(this.store.defs).join(""), this.prefix);
    this.order(order);
    for (const unit of order) this.groups.get(unit).show(fragments[unit]);
    this.readout();
    this.rows();
    this.gestures();
  }

  gestures() {
    this.stage.gestures(this.store.gestures, this.outbox);
  }

  // Python has read more of what was done.
  heard() {
    this.stage.settle();
    if (this.outbox.seen >= this.greeting) this.asleep.hidden = true;
  }

  order(units) {
    for (const [unit, group] of this.groups) {
      if (!units.includes(unit)) {
        group.node.remove();
        this.groups.delete(unit);
      }
    }
    for (const unit of units) {
      if (!this.groups.has(unit)) this.groups.set(unit, new Fragment(unit, this.prefix));
      this.svg.append(this.groups.get(unit).node);
    }
  }

  patch(changes) {
    if (changes.defs) {
      this.defs.insertAdjacentHTML("beforeend", scoped(Object.values(changes.defs).join(""), this.prefix));
    }
    if (changes.order) this.order(changes.order);
    for (const [unit, xml] of Object.entries(changes.fragments ?? {})) this.groups.get(unit).show(xml);
    if (changes.text !== undefined || changes.lines) this.readout();
    for (const [row, column, text] of changes.cells ?? []) {
      rewrite(this.table.tBodies[0].rows[row].cells[column], text);
    }
    if (changes.caption) this.caption(changes.caption);
    if (changes.gestures) this.stage.show(changes.gestures, this.outbox);
  }

  readout() {
    const { text, lines } = this.store;
    rewrite(this.desc, text);
    rewrite(this.text, unbroken(text));
    this.formulas.show(lines);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.announced !== undefined && this.announced !== text) this.live.textContent = text;
      this.announced = text;
    }, QUIET);
  }

  rows() {
    const { header, rows, caption } = this.store.table;
    this.details.hidden = header.length === 0;
    const head = element("thead");
    const body = element("tbody");
    const top = head.insertRow();
    for (const cell of header) {
      const th = element("th", "", cell);
      th.scope = "col";
      top.append(th);
    }
    for (const row of rows) {
      const line = body.insertRow();
      for (const cell of row) {
        const td = line.insertCell();
        td.textContent = cell;
        if (cell.length > PROSE) td.className = "prose";
      }
    }
    const parts = [head, body];
    if (caption) parts.unshift(element("caption", ""));
    this.table.replaceChildren(...parts);
    this.caption(caption);
  }

  caption(text) {
    if (text) this.table.caption.textContent = text;
    this.scroll.setAttribute("aria-label", text || this.model.get("labels").table);
  }

  close() {
    document.removeEventListener(CLASS_MODE, this.project);
    clearTimeout(this.timer);
    clearTimeout(this.sleep);
  }
}

// Changed in place, so that a notebook saved with its widgets shows the last picture.
function update(store, changes) {
  Object.assign(store.fragments, changes.fragments);
  if (changes.order) {
    store.order = changes.order;
    store.fragments = Object.fromEntries(store.order.map((unit) => [unit, store.fragments[unit]]));
  }
  Object.assign(store.defs, changes.defs);
  if (changes.text !== undefined) store.text = changes.text;
  if (changes.lines) store.lines = changes.lines;
  for (const [row, column, text] of changes.cells ?? []) store.table.rows[row][column] = text;
  if (changes.caption) store.table.caption = changes.caption;
  Object.assign(store.gestures, changes.gestures);
}

export default () => {
  const open = new Set();
  let store;

  return {
    initialize({ model }) {
      store = model.get("scene");
      model.on("change:scene", () => {
        store = model.get("scene");
        for (const view of open) {
          view.store = store;
          view.reset();
        }
      });
      model.on("change:patch", () => {
        const changes = model.get("patch");
        update(store, changes);
        for (const view of open) view.patch(changes);
      });
    },

    render({ model, el }) {
      const view = new View(el, model, store);
      open.add(view);
      const stopListening = listen(model, {
        "change:seen": () => view.heard(),
        "change:table_open": () => view.showTable(),
      });
      return () => {
        view.close();
        open.delete(view);
        stopListening();
      };
    },
  };
};
