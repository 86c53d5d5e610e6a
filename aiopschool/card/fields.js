// Answers that are typed. Each function draws one part and returns what the form needs of it:
// its box, the mark beside the label, read() and write() of the one text, and flag() for a wrong one.

const LONGEST = 10000; // characters; longer texts are pasted by accident

function markOf() {
  const mark = make("span", "mark");
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

// The example of an answer, if there is one, at the end of the box of its field.
function addExample(box, field, part, id) {
  if (!part.example) return;
  const example = make("span", "example", part.example);
  example.id = `${id}-example`;
  field.setAttribute("aria-describedby", example.id);
  box.append(example);
}

function prepared(input, form, label) {
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("autocapitalize", "off");
  input.setAttribute("autocorrect", "off");
  input.maxLength = LONGEST;
  if (label) input.setAttribute("aria-label", label);
  input.addEventListener("input", () => form.draft());
  return input;
}

function textInput(form, label) {
  const input = make("input");
  input.type = "text";
  return prepared(input, form, label);
}

function flagAll(inputs) {
  return (status) => {
    const wrong = ["form", "known", "wrong"].includes(status);
    for (const input of inputs) input.setAttribute("aria-invalid", wrong);
  };
}

function drawText(form, part, id) {
  const label = make("label", "", part.label);
  const input = textInput(form);
  input.id = id;
  label.htmlFor = id;
  const mark = markOf();
  const box = make("div", "part line", label, input, mark);
  addExample(box, input, part, id);
  const write = (text) => {
    input.value = text;
  };
  return { box, mark, read: () => input.value, write, flag: flagAll([input]) };
}

// A group of fields with one name.
function group(part, id, className) {
  const mark = markOf();
  const box = make("fieldset", `part ${className}`, make("legend", "", make("span", "", part.label), mark));
  addExample(box, box, part, id);
  return { box, mark };
}

const atStart = (input) => input.selectionStart === 0 && input.selectionEnd === 0;
const atEnd = (input) => input.selectionStart === input.value.length;

function drawMatrix(form, part, id) {
  const { rows, columns } = part;
  const { box, mark } = group({ label: part.label }, id, "matrix"); // the grid itself shows the form
  const cells = Array.from({ length: rows * columns }, (_, k) => {
    const place = { row: Math.floor(k / columns) + 1, column: (k % columns) + 1 };
    return textInput(form, fill(form.words.cell, place));
  });
  const move = (event, k) => {
    const sideways = { ArrowLeft: [-1, atStart], ArrowRight: [1, atEnd] }[event.key];
    const step = { ArrowUp: -columns, ArrowDown: columns, Enter: 1 }[event.key] ?? (sideways?.[1](cells[k]) ? sideways[0] : 0);
    const next = cells[k + step];
    if (!step || !next || event.altKey || event.ctrlKey || event.metaKey) return;
    if (sideways && Math.floor(k / columns) !== Math.floor((k + step) / columns)) return;
    event.preventDefault();
    event.stopPropagation(); // Enter in the last cell goes on, to the form
    next.focus();
    next.select();
  };
  cells.forEach((cell, k) => cell.addEventListener("keydown", (event) => move(event, k)));
  const grid = make("div", "cells", ...cells);
  grid.style.gridTemplateColumns = `repeat(${columns}, minmax(2.5rem, 5.5rem))`;
  box.append(grid);
  // A cell holds one number: on a Belgian keyboard the semicolon is beside the comma, under the point. A space in it
  // means something (1 1/2, 24 000): it becomes a thin one, as ordinary spaces part the cells.
  const clean = (text) => text.replace(/[[\]_]/g, "").trim().replace(/;/g, part.decimal).replace(/\s+/g, "\u202f");
  const read = () => {
    const texts = cells.map((cell) => clean(cell.value));
    if (texts.every((text) => text === "")) return "";
    const lines = Array.from({ length: rows }, (_, r) => texts.slice(r * columns, (r + 1) * columns));
    return `[${lines.map((line) => line.map((text) => text || "_").join(" ")).join("; ")}]`;
  };
  const write = (text) => {
    const lines = text.replace(/[[\]]/g, "").split(/[;\n]/).map((line) => line.trim().split(/ +/));
    cells.forEach((cell, k) => {
      const value = lines[Math.floor(k / columns)]?.[k % columns] ?? "";
      cell.value = value === "_" ? "" : value;
    });
  };
  return { box, mark, read, write, flag: flagAll(cells) };
}

function drawPieces(form, part, id) {
  const { box, mark } = group(part, id, "pieces");
  const rows = Array.from({ length: part.pieces }, (_, k) => {
    const rule = textInput(form, fill(form.words.rule, { n: k + 1 }));
    const condition = textInput(form, fill(form.words.condition, { n: k + 1 }));
    return { rule, condition, node: make("div", "piece", rule, make("span", "", part.if), condition) };
  });
  for (const { node } of rows) box.insertBefore(node, box.querySelector(".example"));
  const read = () => {
    const lines = rows.map(({ rule, condition }) => [rule.value.trim(), condition.value.trim()]);
    if (lines.every(([rule, condition]) => !rule && !condition)) return "";
    return lines.map(([rule, condition]) => (rule || condition ? `${rule} ${part.if} ${condition}`.trim() : "")).join("\n");
  };
  const parts = new RegExp(`^(.*?)(?:(?:^|\\s)(?:${part.ifs})(?:\\s+(.*))?)?$`);
  const write = (text) => {
    const lines = text.split("\n");
    rows.forEach(({ rule, condition }, k) => {
      const [, before, after] = (lines[k] ?? "").match(parts) ?? [];
      rule.value = before ?? "";
      condition.value = after ?? "";
    });
  };
  return { box, mark, read, write, flag: flagAll(rows.flatMap(({ rule, condition }) => [rule, condition])) };
}

function drawArea(form, part, id, className, rows) {
  const label = make("label", "", make("span", "", part.label));
  const area = prepared(make("textarea", className), form);
  area.id = id;
  area.rows = rows;
  label.htmlFor = id;
  const mark = markOf();
  label.append(mark);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.send("check");
  });
  const box = make("div", "part area", label, area);
  addExample(box, area, part, id);
  const write = (text) => {
    area.value = text;
  };
  return { box, mark, area, read: () => area.value, write, flag: flagAll([area]) };
}

function drawOpen(form, part, id) {
  const field = drawArea(form, part, id, "", 4);
  field.area.spellcheck = true;
  return field;
}

// Tab leaves the field, as everywhere; so Enter keeps the indent, and adds one after a colon.
function drawCode(form, part, id) {
  const field = drawArea(form, part, id, "code", 7);
  field.area.setAttribute("wrap", "off");
  field.area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
    const before = field.area.value.slice(0, field.area.selectionStart).split("\n").pop();
    const indent = before.match(/^ */)[0] + (/:\s*$/.test(before) ? "    " : "");
    event.preventDefault();
    document.execCommand("insertText", false, `\n${indent}`); // unlike setting the value, this can be undone
  });
  return field;
}
