// What can be touched in a picture: handles to drag and grids to paint. Both lie over the SVG as HTML elements,
// so that they keep their size on any screen, take the keyboard, and are known to screen readers.

// A press on the node until it is released: mouse, touch and pen alike.
function follow(node, { start, move, end }) {
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    try {
      node.setPointerCapture(event.pointerId);
    } catch {
      // a pointer that is gone already
    }
    start(event);
    const stop = () => {
      node.removeEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) node.removeEventListener(name, stop);
      end?.();
    };
    node.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) node.addEventListener(name, stop);
  });
}

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

// The picture's own frame: it turns places of the SVG into places on the screen and back.
class Stage {
  constructor(labels) {
    this.labels = labels;
    this.node = element("div", "stage");
    this.hints = {};
    this.touch = new Map();
    this.scale = 0; // CSS pixels per unit of the SVG
    this.sized = new ResizeObserver(() => this.measure());
    this.sized.observe(this.node);
    const hints = element("div");
    hints.hidden = true;
    for (const kind of ["handle", "grid"]) {
      const hint = element("span", "", labels[kind]);
      this.hints[kind] = hint.id = unique();
      hints.append(hint);
    }
    this.hintBox = hints;
  }

  resize([width, height]) {
    [this.width, this.height] = [width, height];
    this.node.style.setProperty("--width", width);
    this.node.style.setProperty("--height", height);
    this.measure();
  }

  measure() {
    this.scale = this.node.clientWidth / this.width;
    for (const view of this.touch.values()) view.place?.();
  }

  place(event) {
    const box = this.node.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * this.width,
      ((event.clientY - box.top) / box.height) * this.height,
    ];
  }

  // A point moves with the pointer: by a transform, for which nothing on the page is laid out again.
  put(node, x, y) {
    node.style.transform = `translate(${x * this.scale}px, ${y * this.scale}px)`;
  }

  cover(node, [left, top, right, bottom]) {
    node.style.left = `${(100 * left) / this.width}%`;
    node.style.top = `${(100 * top) / this.height}%`;
    node.style.width = `${(100 * (right - left)) / this.width}%`;
    node.style.height = `${(100 * (bottom - top)) / this.height}%`;
  }

  // Show the present handles and grids; those that are gone leave.
  gestures(states, outbox) {
    for (const [name, view] of this.touch) {
      if (!(name in states)) {
        view.remove();
        this.touch.delete(name);
      }
    }
    this.show(states, outbox);
  }

  // Show these, and leave the others as they are.
  show(states, outbox) {
    for (const [name, state] of Object.entries(states)) {
      if (!this.touch.has(name)) {
        const View = state.kind === "grid" ? GridView : HandleView;
        this.touch.set(name, new View(this, name, outbox));
      }
      this.touch.get(name).show(state);
    }
  }

  // Python has read more of what was done.
  settle() {
    for (const view of this.touch.values()) view.settle();
  }
}
