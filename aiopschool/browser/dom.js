// Small helpers for the browser parts of the exercises; the functions that all parts share stand before them.

// A node with texts and nodes in it.
function make(tag, className, ...content) {
  const node = element(tag, className);
  node.append(...content);
  return node;
}

function button(text, onClick, label) {
  const node = make("button", "", text);
  node.type = "button"; // never a submission: JupyterLab swallows those
  if (label) node.setAttribute("aria-label", label);
  node.addEventListener("click", onClick);
  return node;
}

// A text with holes: fill("row {row}", { row: 2 }) is "row 2".
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

function letterOf(index) {
  return String.fromCharCode(65 + index);
}

// Wait until a node has a size: MathJax measures the text around a formula.
function laidOut(node) {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (!node.offsetWidth) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(node);
  });
}

// Formulas between dollars, set by the same MathJax as the rest of the notebook; without it they stay readable.
async function typeset(model, node) {
  if (!node.textContent.includes("$")) return;
  await laidOut(node);
  const typesetter = model.widget_manager?.rendermime?.latexTypesetter;
  if (typesetter) await typesetter.typeset(node);
  else await window.MathJax?.typesetPromise?.([node]);
}

function keepKeys(root) {
  ownKeys(...root.querySelectorAll("input, button, select, textarea, a"));
}
