// Plain HTML controls for an explorer: it draws what `specs` says, tells Python what the reader does,
// and shows what comes back in `shown`.

class Panel {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    this.id = unique();
    this.timers = new Set();
    this.drafts = new Map();
    this.root = element("div", "aiop aiop-controls");
    attributes(this.root, { role: "group", "aria-label": model.get("title"), lang: model.get("labels").lang });
    el.append(this.root);
    this.rebuild();
    this.restore();
  }

  idOf(spec) {
    return `${this.id}-${spec.name}`;
  }

  // Draws all controls anew; `shows` keeps per control what shows a state in it, `restores` what types in it.
  rebuild() {
    const focused = document.activeElement?.id; // a rebuild must not take the keyboard away
    this.stop();
    this.shows = {};
    this.restores = {};
    this.nodes = {};
    this.root.replaceChildren();
    this.fill(this.root, this.model.get("specs"));
    keepKeys(this.root);
    const shown = this.model.get("shown");
    for (const [name, show] of Object.entries(this.shows)) if (shown[name]) show(shown[name]);
    if (focused?.startsWith(`${this.id}-`)) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  fill(parent, specs) {
    for (const spec of specs) {
      const { node, show, restore } = CONTROLS[spec.kind](this, spec);
      parent.append(node);
      this.nodes[spec.name] = node;
      this.shows[spec.name] = show;
      if (restore) this.restores[spec.name] = restore;
    }
  }

  // What the control shows by itself from now on (`shown`) is noted in place, as Python does: nothing is sent for
  // it, and it stands there when the controls are drawn anew.
  // What was `typed` is kept in this tab until Python has it.
  tell(spec, kind, value = null, { move = false, typed = false, shown } = {}) {
    if (shown) this.model.get("shown")[spec.name] = shown;
    const number = this.outbox.add(spec.name, kind, typed ? [value, "typed"] : [value], move);
    if (typed) this.draft(spec.name).number = number;
    else this.forget(spec); // the reader did something else since
  }

  keep(spec, content) {
    this.draft(spec.name).put(content);
  }

  forget(spec) {
    this.drafts.get(spec.name)?.drop();
  }

  draft(name) {
    const { id, lang } = this.model.get("labels");
    if (!this.drafts.has(name)) this.drafts.set(name, new Draft(id, name, lang));
    return this.drafts.get(name);
  }

  restore() {
    for (const [name, restore] of Object.entries(this.restores)) {
      const content = this.draft(name).get();
      if (content) restore(content);
    }
  }

  heard() {
    for (const draft of this.drafts.values()) draft.heard(this.outbox.seen);
  }

  confide(spec, kind, value) {
    this.outbox.confide(spec.name, kind, value);
  }

  show() {
    const shown = this.model.get("shown");
    for (const [name, show] of Object.entries(this.shows)) {
      // An answer to something older must not overwrite what the reader did since.
      if (shown[name] && !this.outbox.waits(name)) show(shown[name]);
    }
  }

  // Nothing may go on playing when the controls are drawn anew or the cell is gone.
  stop() {
    for (const timer of this.timers) clearInterval(timer);
    this.timers.clear();
  }
}

export default {
  render({ model, el }) {
    const panel = new Panel(el, model);
    const stopListening = listen(model, {
      "change:shown": () => panel.show(),
      "change:specs": () => panel.rebuild(),
      "change:seen": () => panel.heard(),
    });
    return () => {
      panel.stop();
      stopListening();
    };
  },
};
