// A matrix of number fields. Dragging over a number, or the arrow keys up and down, changes it step by step.
const DRAG = 9; // px per step

// The number so many steps on, as text. Only a number as Python writes it is stepped: a fraction such as 1/9, or
// 1.500 that Python would ask about, is left to the keyboard.
function stepped(spec, text, count) {
  const plain = text.trim().replace("\u2212", "-").replaceAll(spec.marks.thousands, "");
  const [whole, decimals = "0", ...more] = plain.split(spec.marks.decimal);
  if (!/^-?\d+$/.test(whole) || !/^\d+$/.test(decimals) || more.length) return text;
  const number = Number(`${whole}.${decimals}`);
  const next = Math.min(Math.max(number + count * spec.step, spec.low), spec.high);
  return written(next, 3, spec.marks);
}

// `change` gets how many steps to take from the text that stood there when the drag began.
function dragOver(input, change) {
  let from;
  input.addEventListener("pointerdown", (event) => {
    from = { x: event.clientX, y: event.clientY, text: input.value, moved: false };
    input.setPointerCapture(event.pointerId);
  });
  input.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) return;
    const count = Math.round((event.clientX - from.x - (event.clientY - from.y)) / DRAG);
    from.moved ||= count !== 0;
    if (!from.moved) return;
    event.preventDefault();
    change(from.text, count);
  });
  input.addEventListener("pointerup", () => {
    from = undefined;
  });
}

CONTROLS.matrix = (panel, spec) => {
  const id = panel.idOf(spec);
  const error = errorBox(id);
  const rows = [];
  const read = () => rows.map((row) => row.map((input) => input.value));
  const send = (typed) => {
    const cells = read();
    panel.tell(spec, "cells", cells, { move: true, typed, shown: { cells } });
  };

  const cell = (row, column) => {
    const input = attributes(element("input"), {
      id: `${id}-${row}-${column}`,
      type: "text",
      autocomplete: "off",
      spellcheck: false,
      "aria-label": `${spec.label}, ${fill(spec.cell, { row: row + 1, column: column + 1 })}`,
      "aria-describedby": error.id,
      title: spec.hint,
    });
    const step = (start, count) => {
      const text = stepped(spec, start, count);
      if (text === input.value) return;
      input.value = text;
      send(false);
    };
    input.addEventListener("input", () => panel.keep(spec, read()));
    input.addEventListener("change", () => send(true));
    input.addEventListener("keydown", (event) => {
      const count = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (event.key === "Enter") send(true);
      if (!count) return;
      event.preventDefault();
      step(input.value, count);
    });
    dragOver(input, step);
    return input;
  };

  const table = element("div", "cells");
  for (let r = 0; r < spec.rows; r++) {
    rows.push(Array.from({ length: spec.columns }, (_unused, c) => cell(r, c)));
    table.append(make("div", "line", ...rows[r]));
  }
  const show = (state) => {
    error.textContent = state.error ?? "";
    rows.forEach((row, r) =>
      row.forEach((input, c) => {
        if (document.activeElement !== input || !state.error) input.value = state.cells[r]?.[c] ?? "";
      }),
    );
  };
  const restore = (cells) => {
    if (cells.length !== rows.length || cells[0].length !== rows[0].length) return; // of another filter
    rows.forEach((row, r) => row.forEach((input, c) => Object.assign(input, { value: cells[r][c] })));
    send(true);
  };
  return { node: make("fieldset", "control matrix", element("legend", "", spec.label), table, error), show, restore };
};
