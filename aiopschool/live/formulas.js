// The lines with formulas beside a picture; with a move only those that changed are made anew.

// A formula in plain text: single letters are variables, hence italic.
function formula(line) {
  const node = element("p", "formula");
  for (const part of line.split(/(\p{L}+)/u)) {
    node.append(/^\p{L}$/u.test(part) ? element("i", "", part) : part);
  }
  return node;
}

class Formulas {
  constructor() {
    this.node = element("div", "lines");
    this.lines = [];
  }

  show(lines) {
    if (lines.length === this.lines.length) {
      lines.forEach((line, i) => line === this.lines[i] || this.node.children[i].replaceWith(formula(line)));
    } else {
      this.node.replaceChildren(...lines.map(formula));
    }
    this.lines = [...lines];
  }
}
