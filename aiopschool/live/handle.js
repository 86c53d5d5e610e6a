// A point to drag, which is also a slider for the keyboard.
class HandleView {
  constructor(stage, name, outbox) {
    this.stage = stage;
    this.name = name;
    this.outbox = outbox;
    this.mine = 0; // the number of the last entry of this handle
    this.node = attributes(element("div", "handle"), {
      role: "slider",
      tabindex: 0,
      "aria-describedby": stage.hints.handle,
    });
    this.node.append(element("span", "dot"));
    this.pad = element("div", "pad"); // the whole axes, for a handle that may be put anywhere
    ownKeys(this.node);
    stage.node.append(this.pad, this.node);
    const drag = {
      start: (event) => {
        this.dragging = true;
        this.node.focus({ preventScroll: true });
        this.drag(event);
      },
      move: (event) => this.drag(event),
      end: () => {
        this.dragging = false;
        this.offset = null;
        this.settle();
      },
    };
    follow(this.node, { ...drag, start: (event) => this.grab(event, drag.start) });
    follow(this.pad, drag);
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  // Where the dot is taken matters: it must not jump to the pointer.
  grab(event, start) {
    const [x, y] = this.stage.place(event);
    this.offset = [this.state.at[0] - x, this.state.at[1] - y];
    start(event);
  }

  drag(event) {
    const [left, top, right, bottom] = this.state.box;
    const [x, y] = this.stage.place(event);
    const [dx, dy] = this.offset ?? [0, 0];
    const [oldX, oldY] = this.state.at;
    const free = this.state.direction;
    const at = [
      free.includes("x") ? Math.min(Math.max(x + dx, left), right) : oldX,
      free.includes("y") ? Math.min(Math.max(y + dy, top), bottom) : oldY,
    ];
    this.moveTo(at); // the dot follows at once, the picture one round trip later
    this.mine = this.outbox.add(this.name, "drag", at, true);
  }

  key(event) {
    const factor = event.shiftKey ? 10 : 1;
    const pages = { PageUp: 10, PageDown: -10 };
    if (event.key in ARROWS) {
      const [dx, dy] = ARROWS[event.key];
      this.mine = this.outbox.add(this.name, "keys", [dx * factor, dy * factor]);
    } else if (event.key in pages) {
      this.mine = this.outbox.add(this.name, "keys", [0, pages[event.key]]);
    } else if (event.key === "Home" || event.key === "End") {
      this.mine = this.outbox.add(this.name, "end", [event.key === "End" ? 1 : -1]);
    } else {
      return;
    }
    event.preventDefault();
  }

  moveTo(at) {
    this.at = at;
    this.place();
  }

  place() {
    this.stage.put(this.node, ...this.at);
  }

  // After a drag the dot goes where Python put it, once Python has read the last move.
  settle() {
    if (!this.dragging && this.outbox.seen >= this.mine) this.moveTo(this.state.at);
  }

  show(state) {
    this.state = state;
    const [low, high, now] = state.range;
    attributes(this.node, {
      "aria-label": state.label,
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": now,
      "aria-valuetext": state.text,
    });
    this.node.classList.toggle("ring", state.ring);
    this.node.toggleAttribute("hidden", !state.visible);
    this.pad.toggleAttribute("hidden", !state.anywhere || !state.visible);
    this.stage.cover(this.pad, state.box);
    if (!this.dragging) this.moveTo(state.at);
  }

  remove() {
    this.node.remove();
    this.pad.remove();
  }
}
