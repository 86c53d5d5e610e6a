// What Jupyter calls its parts, for a screen reader and for the Tab key, is English in every language.

export function relabel(panel, { words, title }) {
  const { node } = panel.content;
  const name = (found, text) => found?.setAttribute("aria-label", text);
  const skip = document.querySelector(".jp-skiplink");
  if (skip) skip.textContent = words.skip;
  name(document.querySelector("#jp-main-dock-panel"), title);
  name(node, title);
  name(node.querySelector(".jp-WindowedPanel-viewport"), words.parts);
  for (const cell of node.querySelectorAll('[aria-label*="Cell Content"]')) name(cell, words.part);
}
