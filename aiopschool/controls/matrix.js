// A matrix of number fields. Dragging over a number, or the arrow keys up and down, changes it step by step.
const DRAG = 9; // px per step

function matrixPart(panel, spec) {
  const box = element("fieldset", "control matrix");
  const error = element("div", "error");
  error.setAttribute("role", "alert");
  error.id = `${panel.id}-${spec.name}-error`;
  const table = element("div", "cells");
  const inputs = [];
  const send = () => panel.send(spec.name, { cells: inputs.map((row) => row.map((input) => input.value)) });

  // Only whole decimals are stepped here; a fraction such as 1/9 is left to the keyboard.
  const step = (input, start, count) => {
    const number = Number(start.replace("\u2212", "-").replace(",", "."));
    if (Number.isNaN(number) || start.trim() === "") return;
    const next = Math.min(Math.max(number + count * spec.step, spec.low), spec.high);
    const text = written({ low: 0, step: next, decimals: 3 }, 1);
    if (text === input.value) return;
    input.value = text;
    send();
  };

  const cell = (row, column) => {
    const input = attributes(element("input"), {
      type: "text",
      autocomplete: "off",
      spellcheck: false,
      "aria-label": `${spec.label}, ${spec.cell.replace("{row}", row + 1).replace("{column}", column + 1)}`,
      "aria-describedby": error.id,
      title: spec.hint,
    });
    input.id = `${panel.id}-${spec.name}-${row}-${column}`;
    input.addEventListener("change", send);
    input.addEventListener("keydown", (event) => {
      const count = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (event.key === "Enter") send();
      if (!count) return;
      event.preventDefault();
      step(input, input.value, count);
    });
    let from;
    input.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY, text: input.value, moved: false };
      input.setPointerCapture(event.pointerId);
    });
    input.addEventListener("pointermove", (event) => {
      if (!from || !event.buttons) return;
      const count = Math.round((event.clientX - from.x - (event.clientY - from.y)) / DRAG);
      from.moved ||= count !== 0;
      if (from.moved) {
        event.preventDefault();
        step(input, from.text, count);
      }
    });
    input.addEventListener("pointerup", () => {
      from = undefined;
    });
    return input;
  };

  for (let r = 0; r < spec.rows; r++) {
    inputs.push(Array.from({ length: spec.columns }, (_unused, c) => cell(r, c)));
    const line = element("div", "line");
    line.append(...inputs[r]);
    table.append(line);
  }
  panel.parts[spec.name] = (state) => {
    error.textContent = state.error ?? "";
    inputs.forEach((row, r) =>
      row.forEach((input, c) => {
        const text = state.cells[r]?.[c] ?? "";
        if (document.activeElement !== input || !state.error) input.value = text;
      }),
    );
  };
  box.append(element("legend", "", spec.label), table, error);
  return box;
}
