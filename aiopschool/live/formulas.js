// The lines with formulas beside a picture; with a move only those that changed are made anew.

// A formula in plain text: single letters are variables, hence italic.
function formula(line) {
  const node = element("p", "formula");
  node.append(...partsOf(line).map(({ text, italic }) => (italic ? element("i", "", text) : new Text(text))));
  return node;
}

function partsOf(line) {
  return line.split(/(\p{L}+)/u).map((text) => ({ text, italic: /^\p{L}$/u.test(text) }));
}

// The same formula with other numbers is written in its own nodes.
function fits(node, parts) {
  const nodes = [...node.childNodes];
  return nodes.length === parts.length && parts.every(({ italic }, i) => italic === (nodes[i].nodeName === "I"));
}

class Formulas {
  constructor() {
    this.node = element("div", "lines");
    this.lines = [];
  }

  show(lines) {
    if (lines.length === this.lines.length) {
      lines.forEach((line, i) => line === this.lines[i] || this.rewrite(this.node.children[i], line));
    } else {
      this.node.replaceChildren(...lines.map(formula));
    }
    this.lines = [...lines];
  }

  rewrite(node, line) {
    const parts = partsOf(line);
    if (!fits(node, parts)) return node.replaceWith(formula(line));
    parts.forEach(({ text, italic }, i) => {
      const inside = italic ? node.childNodes[i].firstChild : node.childNodes[i];
      if (inside.data !== text) inside.data = text;
    });
  }
}
