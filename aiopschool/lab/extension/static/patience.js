// Nothing of a lesson on a site dies without a word: a calculation that takes too long can be stopped, and a start that
// does not come says why.

import { base } from "./page.js";

const LONG = 10_000; // ms of calculating after which it may be stopped
const OFTEN = 5_000; // ms between two looks at whether the site can still be reached

// Whether the site answers. What the browser kept of it does not count.
export async function reachable() {
  try {
    return (await fetch(`${base()}jupyter-lite.json?${Date.now()}`, { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

// Tells `long()` when the kernel calculates for long, and `over()` when that is over.
export function watchLong(sessionContext, { long, over }) {
  let timer = null;
  let told = false;
  sessionContext.statusChanged.connect((_context, status) => {
    clearTimeout(timer);
    if (status === "busy") {
      timer = setTimeout(() => {
        told = true;
        long();
      }, LONG);
    } else if (told) {
      told = false;
      over();
    }
  });
}

// JupyterLite tells it to nobody else when Python could not be loaded; a kernel may start before there is a lesson.
let isBroken = false;
let onBroken = () => {};
window.addEventListener("unhandledrejection", ({ reason }) => {
  if (typeof reason !== "string" || reason.endsWith("was disposed")) return;
  isBroken = true;
  onBroken();
});

// Tells once that the start waits for something that does not come: `offline()` when the site cannot be reached,
// `impossible()` when Python cannot be loaded here. `isWaiting()` says whether the start still waits.
export function watchStart(isWaiting, { offline, impossible }) {
  const look = async () => {
    if (!isWaiting()) return;
    const there = await reachable();
    if (!isWaiting() || (there && !isBroken)) return;
    clearInterval(timer);
    onBroken = () => {};
    if (there) impossible();
    else offline();
  };
  const timer = setInterval(look, OFTEN);
  onBroken = look;
  if (isBroken) look();
}
