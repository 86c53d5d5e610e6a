// Class mode: one switch for the whole page, remembered while this tab is open. The page's class is the state,
// so all switches agree and no kernel is needed. What stood on the screen stays there, both ways.
const CLASS_MODE = "aiop-class-mode";
const SETTLE = 3000; // ms in which pictures may still be drawn anew
const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"]; // from then on the reader decides what is in view
const PARTS = ".aiop-explorer, .aiop-card";

function inClassMode() {
  return document.documentElement.classList.contains(CLASS_MODE);
}

// The place of a node under the top of what scrolls it.
class Spot {
  constructor(node) {
    this.node = node;
    this.scroller = node.closest(".jp-WindowedPanel-outer") ?? document.scrollingElement;
    this.offset = this.top;
  }

  get frame() {
    return this.scroller === document.scrollingElement ? 0 : this.scroller.getBoundingClientRect().top;
  }

  get top() {
    return this.node.getBoundingClientRect().top - this.frame;
  }

  // How much of it is in view.
  get seen() {
    const height = Math.min(this.scroller.clientHeight, innerHeight);
    return Math.min(this.top + this.node.getBoundingClientRect().height, height) - Math.max(this.top, 0);
  }

  // Back there, also while what stands above it still changes; until the reader does something.
  hold(offset = this.offset) {
    const back = () => {
      this.scroller.scrollTop += this.top - offset;
    };
    const content = this.scroller.querySelector(".jp-WindowedPanel-viewport") ?? document.body;
    const watch = new ResizeObserver(back);
    const stop = () => {
      watch.disconnect();
      for (const name of ACTS) removeEventListener(name, stop, true);
    };
    for (const name of ACTS) addEventListener(name, stop, { capture: true, passive: true });
    setTimeout(stop, SETTLE);
    watch.observe(content);
    back();
  }
}

class ClassMode {
  constructor() {
    try {
      if (sessionStorage.getItem(CLASS_MODE)) document.documentElement.classList.add(CLASS_MODE);
    } catch {
      // a browser that keeps nothing: then class mode ends when the page is left
    }
    this.opened = new Map(); // answers in the text, and whether they were open
  }

  set(on) {
    if (on === inClassMode()) return;
    const spot = this.spot();
    const before = on ? document.activeElement : this.focused;
    document.documentElement.classList.toggle(CLASS_MODE, on);
    try {
      sessionStorage.setItem(CLASS_MODE, on ? "on" : "");
    } catch {
      // see above
    }
    this.curtains(on);
    document.dispatchEvent(new CustomEvent(CLASS_MODE));
    if (on) this.enter(spot, before);
    else this.leave(spot, before);
  }

  enter(spot, focused) {
    Object.assign(this, { from: spot, focused });
    spot?.hold(spot.node.matches(PARTS) ? 0 : spot.offset);
  }

  leave(spot, focused) {
    const same = this.from?.node === spot?.node && this.from?.node.isConnected;
    (same ? this.from : spot)?.hold();
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
    this.from = this.focused = undefined;
  }

  // Answers in the text are closed for the class, and afterwards as they were.
  curtains(on) {
    const all = document.querySelectorAll(".jp-RenderedMarkdown details");
    if (on) this.opened = new Map([...all].map((node) => [node, node.open]));
    for (const node of all) node.open = on ? false : (this.opened.get(node) ?? node.open);
  }

  // The explorer or card in view, or else the first cell that is.
  spot() {
    const spots = (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((node) => node.getClientRects().length)
        .map((node) => new Spot(node))
        .filter((spot) => spot.seen > 0);
    const [first] = spots(PARTS).sort((one, other) => other.seen - one.seen);
    return first ?? spots(".jp-Cell:not(:has(.aiop-teacher))")[0];
  }
}

// Every widget has its own copy of this module; the page has one of these. The bar of the lesson view uses it too.
const classMode = (window.aiopClassMode ??= new ClassMode());

function classModeSwitch(text) {
  const button = element("button", "class-mode-switch", text);
  button.type = "button";
  const show = () => button.setAttribute("aria-pressed", inClassMode());
  button.addEventListener("click", () => classMode.set(button.getAttribute("aria-pressed") !== "true"));
  document.addEventListener(CLASS_MODE, show);
  show();
  ownKeys(button);
  return button;
}
