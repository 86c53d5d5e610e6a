// Cells to paint and type in. Only the cell under the cursor is an element, so that any size stays light.
class GridView {
  constructor(stage, name, outbox) {
    this.stage = stage;
    this.name = name;
    this.outbox = outbox;
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
        if (this.state.paints) this.outbox.add(this.name, "paint", [true, [this.stroke]]);
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
    if (this.state.paints) this.outbox.add(this.name, "paint", [false, cells]);
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
      this.outbox.add(this.name, "type", [row, column, Number(event.key)]);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      this.outbox.add(this.name, "type", [row, column, -1]);
    } else if (event.key === " " || event.key === "Enter") {
      if (this.state.paints) this.outbox.add(this.name, "paint", [true, [[row, column]]]);
    } else {
      return;
    }
    event.preventDefault();
  }

  point(cell) {
    if (cell.join() === this.cursor.join()) return;
    this.draw(cell);
    this.outbox.add(this.name, "cursor", cell, true);
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
    const plain = this.stage.labels.cell.replace("{row}", row + 1).replace("{column}", column + 1);
    attributes(this.active, { "aria-colindex": column + 1, "aria-label": text ?? plain });
    Object.assign(this.active.style, {
      left: `${(100 * column) / columns}%`,
      top: `${(100 * row) / rows}%`,
      width: `${100 / columns}%`,
      height: `${100 / rows}%`,
    });
  }

  // The cursor goes where Python put it, unless the reader went on since.
  settle() {
    const { cursor, text } = this.state;
    const ahead = this.active && cursor.join() !== this.cursor.join() && this.outbox.waits(this.name);
    if (!ahead) this.draw(cursor, text);
  }

  show(state) {
    this.state = state;
    attributes(this.node, {
      "aria-label": state.label,
      "aria-rowcount": state.rows,
      "aria-colcount": state.columns,
    });
    this.node.hidden = !state.visible;
    this.stage.cover(this.node, state.box);
    this.settle();
  }

  remove() {
    this.node.remove();
  }
}
