// What can be touched in a picture: handles to drag and grids to paint. Both lie over the SVG as HTML elements,
// so that they keep their size on any screen, take the keyboard, and are known to screen readers.

// The log of what the reader did. Python confirms the number up to which it has read.
class EventLog {
  constructor(model) {
    this.model = model;
    this.seen = 0;
  }

  get last() {
    return this.model.get("events").at(-1)?.[0] ?? 0;
  }

  // With `replace` only the newest of its kind matters: where the pointer is, not where it was.
  add(name, kind, values, replace = false) {
    const old = this.model.get("events").filter(([n]) => n > this.seen);
    const n = Math.max(this.last, this.seen) + 1;
    const [, lastName, lastKind] = old.at(-1) ?? [];
    if (replace && lastName === name && lastKind === kind) old.pop();
    this.model.set("events", [...old, [n, name, kind, ...values]]);
    this.model.save_changes();
    return n;
  }
}

// A press on the node until it is released: mouse, touch and pen alike.
function follow(node, { start, move, end }) {
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    try {
      node.setPointerCapture(event.pointerId);
    } catch {
      // a pointer that is gone already
    }
    start(event);
    const stop = () => {
      node.removeEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) node.removeEventListener(name, stop);
      end?.();
    };
    node.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) node.addEventListener(name, stop);
  });
}

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

class HandleView {
  constructor(stage, name, labels, log) {
    this.stage = stage;
    this.name = name;
    this.log = log;
    this.mine = 0; // the number of the last event of this handle
    this.node = attributes(element("div", "handle"), {
      role: "slider",
      tabindex: 0,
      "aria-describedby": stage.hints.handle,
    });
    this.node.append(element("span", "dot"));
    this.pad = element("div", "pad"); // the whole axes, for a handle that may be put anywhere
    ownKeys(this.node);
    stage.node.append(this.pad, this.node);
    const drag = {
      start: (event) => {
        this.dragging = true;
        this.node.focus({ preventScroll: true });
        this.drag(event);
      },
      move: (event) => this.drag(event),
      end: () => {
        this.dragging = false;
        this.settle();
      },
    };
    follow(this.node, { ...drag, start: (event) => this.grab(event, drag.start) });
    follow(this.pad, drag);
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  // Where the dot is taken matters: it must not jump to the pointer.
  grab(event, start) {
    const [x, y] = this.stage.place(event);
    this.offset = [this.state.at[0] - x, this.state.at[1] - y];
    start(event);
  }

  drag(event) {
    const [left, top, right, bottom] = this.state.box;
    const [x, y] = this.stage.place(event);
    const [dx, dy] = this.offset ?? [0, 0];
    const [oldX, oldY] = this.state.at;
    const free = this.state.direction;
    const at = [
      free.includes("x") ? Math.min(Math.max(x + dx, left), right) : oldX,
      free.includes("y") ? Math.min(Math.max(y + dy, top), bottom) : oldY,
    ];
    this.moveTo(at); // the dot follows at once, the picture one round trip later
    this.mine = this.log.add(this.name, "drag", at, true);
  }

  key(event) {
    const factor = event.shiftKey ? 10 : 1;
    const pages = { PageUp: 10, PageDown: -10 };
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[event.key];
      this.mine = this.log.add(this.name, "keys", [dx * factor, dy * factor]);
    } else if (event.key in pages) {
      this.mine = this.log.add(this.name, "keys", [0, pages[event.key]]);
    } else if (event.key === "Home" || event.key === "End") {
      this.mine = this.log.add(this.name, "end", [event.key === "End" ? 1 : -1]);
    } else {
      return;
    }
    event.preventDefault();
  }

  moveTo([x, y]) {
    this.stage.put(this.node, x, y);
  }

  // After a drag the dot goes where Python put it, once Python has seen the last move.
  settle() {
    this.offset = null;
    if (!this.dragging && this.log.seen >= this.mine) this.moveTo(this.state.at);
  }

  show(state) {
    this.state = state;
    const [low, high, now] = state.range;
    attributes(this.node, {
      "aria-label": state.label,
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": now,
      "aria-valuetext": state.text,
    });
    this.node.hidden = !state.visible;
    this.pad.hidden = !state.anywhere || !state.visible;
    this.stage.cover(this.pad, state.box);
    if (!this.dragging) this.moveTo(state.at);
  }

  remove() {
    this.node.remove();
    this.pad.remove();
  }
}

class GridView {
  constructor(stage, name, labels, log) {
    this.stage = stage;
    this.name = name;
    this.labels = labels;
    this.log = log;
    this.node = attributes(element("div", "grid"), {
      role: "grid",
      tabindex: 0,
      "aria-describedby": stage.hints.grid,
    });
    this.row = attributes(element("div", "row"), { role: "row" });
    this.node.append(this.row);
    ownKeys(this.node);
    stage.node.append(this.node);
    this.cursor = [0, 0];
    follow(this.node, {
      start: (event) => {
        this.node.focus({ preventScroll: true });
        this.stroke = this.cell(event);
        this.point(this.stroke);
        if (this.state.paints) this.log.add(this.name, "paint", [true, [this.stroke]]);
      },
      move: (event) => this.paint(event),
    });
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  cell(event) {
    const [left, top, right, bottom] = this.state.box;
    const [x, y] = this.stage.place(event);
    const index = (part, count) => Math.min(Math.max(Math.floor(part * count), 0), count - 1);
    return [
      index((y - top) / (bottom - top), this.state.rows),
      index((x - left) / (right - left), this.state.columns),
    ];
  }

  // All cells from the last one to this one: a fast stroke has no gaps.
  paint(event) {
    const [row, column] = this.cell(event);
    const [oldRow, oldColumn] = this.stroke;
    const steps = Math.max(Math.abs(row - oldRow), Math.abs(column - oldColumn));
    if (!steps) return;
    const cells = Array.from({ length: steps }, (_unused, i) => [
      Math.round(oldRow + ((row - oldRow) * (i + 1)) / steps),
      Math.round(oldColumn + ((column - oldColumn) * (i + 1)) / steps),
    ]);
    this.stroke = [row, column];
    this.point(this.stroke);
    if (this.state.paints) this.log.add(this.name, "paint", [false, cells]);
  }

  key(event) {
    const [row, column] = this.cursor;
    const { rows, columns } = this.state;
    const jump = event.shiftKey ? 10 : 1;
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[event.key];
      const clamp = (value, count) => Math.min(Math.max(value, 0), count - 1);
      this.point([clamp(row - dy * jump, rows), clamp(column + dx * jump, columns)]);
    } else if (event.key === "Home" || event.key === "End") {
      this.point([row, event.key === "Home" ? 0 : columns - 1]);
    } else if (/^[0-9]$/.test(event.key)) {
      this.log.add(this.name, "type", [row, column, Number(event.key)]);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      this.log.add(this.name, "type", [row, column, -1]);
    } else if (event.key === " " || event.key === "Enter") {
      if (this.state.paints) this.log.add(this.name, "paint", [true, [[row, column]]]);
    } else {
      return;
    }
    event.preventDefault();
  }

  point(cell) {
    if (cell.join() === this.cursor.join()) return;
    this.draw(cell);
    this.log.add(this.name, "cursor", cell, true);
  }

  // A new element per cell: a screen reader speaks when the active descendant becomes another one.
  draw(cell, text) {
    const [row, column] = cell;
    const { rows, columns } = this.state;
    if (text === undefined || cell.join() !== this.cursor.join() || !this.active) {
      this.active = attributes(element("div", "cell"), { role: "gridcell", id: unique() });
      this.row.replaceChildren(this.active);
      this.node.setAttribute("aria-activedescendant", this.active.id);
    }
    this.cursor = cell;
    this.row.setAttribute("aria-rowindex", row + 1);
    const plain = this.labels.cell.replace("{row}", row + 1).replace("{column}", column + 1);
    attributes(this.active, { "aria-colindex": column + 1, "aria-label": text ?? plain });
    Object.assign(this.active.style, {
      left: `${(100 * column) / columns}%`,
      top: `${(100 * row) / rows}%`,
      width: `${100 / columns}%`,
      height: `${100 / rows}%`,
    });
  }

  settle() {}

  show(state) {
    this.state = state;
    attributes(this.node, {
      "aria-label": state.label,
      "aria-rowcount": state.rows,
      "aria-colcount": state.columns,
    });
    this.node.hidden = !state.visible;
    this.stage.cover(this.node, state.box);
    const stale = this.active && state.cursor.join() !== this.cursor.join() && this.log.seen < this.log.last;
    if (!stale) this.draw(state.cursor, state.text);
  }

  remove() {
    this.node.remove();
  }
}

// The picture's own frame: it turns places of the SVG into places on the screen and back.
class Stage {
  constructor(labels) {
    this.labels = labels;
    this.node = element("div", "stage");
    this.hints = {};
    this.touch = new Map();
    const hints = element("div");
    hints.hidden = true;
    for (const kind of ["handle", "grid"]) {
      const hint = element("span", "", labels[kind]);
      this.hints[kind] = hint.id = unique();
      hints.append(hint);
    }
    this.hintBox = hints;
  }

  resize([width, height]) {
    [this.width, this.height] = [width, height];
    this.node.style.setProperty("--width", width);
    this.node.style.setProperty("--height", height);
  }

  place(event) {
    const box = this.node.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * this.width,
      ((event.clientY - box.top) / box.height) * this.height,
    ];
  }

  put(node, x, y) {
    node.style.left = `${(100 * x) / this.width}%`;
    node.style.top = `${(100 * y) / this.height}%`;
  }

  cover(node, [left, top, right, bottom]) {
    this.put(node, left, top);
    node.style.width = `${(100 * (right - left)) / this.width}%`;
    node.style.height = `${(100 * (bottom - top)) / this.height}%`;
  }

  // Show the present handles and grids; those that are gone leave.
  gestures(states, log) {
    for (const [name, view] of this.touch) {
      if (!(name in states)) {
        view.remove();
        this.touch.delete(name);
      }
    }
    for (const [name, state] of Object.entries(states)) {
      if (!this.touch.has(name)) {
        const View = state.kind === "grid" ? GridView : HandleView;
        this.touch.set(name, new View(this, name, this.labels, log));
      }
      this.touch.get(name).show(state);
    }
  }

  settle() {
    for (const view of this.touch.values()) view.settle();
  }
}
