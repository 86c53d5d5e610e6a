// A link to a heading of another lesson. Jupyter looks for the heading before the text is drawn, and what comes above
// it afterwards pushes it away: so it is looked for when it stands there, and kept in view until the reader acts.

import { drawn } from "./opening.js";

const LONG = 15000; // ms in which the pictures above it may still come
const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"];
const HEADINGS = ".jp-RenderedMarkdown :is(h1, h2, h3, h4, h5, h6)";

export function leadToHeadings(panel) {
  const jupyters = panel.setFragment.bind(panel);
  panel.setFragment = async (fragment) => {
    await panel.context.ready;
    await panel.revealed;
    await drawn(panel);
    const heading = panel.isDisposed ? null : find(panel, fragment);
    if (heading) hold(panel, heading);
    else jupyters(fragment);
  };
}

function find(panel, fragment) {
  const wanted = new Set([fragment.slice(1), decoded(fragment.slice(1))]);
  const name = ({ id, dataset }) => dataset.jupyterId ?? id;
  return [...panel.content.node.querySelectorAll(HEADINGS)].find((heading) => wanted.has(name(heading)));
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a sign of per cent that stands for itself
  }
}

function hold(panel, heading) {
  const back = () => heading.scrollIntoView({ block: "start" });
  const watch = new ResizeObserver(back);
  const stop = () => {
    watch.disconnect();
    for (const name of ACTS) removeEventListener(name, stop, true);
  };
  for (const name of ACTS) addEventListener(name, stop, { capture: true, passive: true });
  setTimeout(stop, LONG);
  watch.observe(panel.content.node.querySelector(".jp-WindowedPanel-viewport") ?? panel.content.node);
  back();
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
