// Shared by all browser parts: this file is put in front of each of them.

// Every widget runs its own copy of this module, so a counter would not be unique on the page.
function unique() {
  return `a${Math.random().toString(36).slice(2, 10)}`;
}

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

// Only those that differ: one that is set again costs as much as one that changed.
function attributes(node, values) {
  for (const [name, value] of Object.entries(values)) {
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
  }
  return node;
}

// A point or a triple such as (2,5; 3) is never broken over two lines.
function unbroken(text) {
  return text.replace(/\((?:[\p{L}\d,/−]{1,8}[,;] )+[\p{L}\d,/−]{1,8}\)/gu, (point) => point.replaceAll(" ", "\u00a0"));
}

// A text in place of another: its node stays, so nothing around it is made anew.
function rewrite(node, text) {
  const inside = node.firstChild;
  if (inside?.nodeType === Node.TEXT_NODE && !inside.nextSibling) {
    if (inside.data !== text) inside.data = text;
  } else if (node.textContent !== text) {
    node.textContent = text;
  }
}

// Listens to several events of a widget; gives what stops it.
function listen(model, reactions) {
  const every = Object.entries(reactions);
  for (const [name, react] of every) model.on(name, react);
  return () => {
    for (const [name, react] of every) model.off(name, react);
  };
}

// Keys pressed here are never shortcuts of JupyterLab; it looks at the focused element only.
function ownKeys(...nodes) {
  for (const node of nodes) node.dataset.lmSuppressShortcuts = "true";
}

// What the reader does goes to Python as a numbered log in the trait `sent`, and Python confirms in `seen` up to
// where it has read (see `widget.py`). The numbers are those of this page: the same notebook may be open in another
// window. All that the log needs is in the model, so every view of a widget writes in the same one.
const PAGE = unique();

class Outbox {
  constructor(model) {
    this.model = model;
  }

  get log() {
    const { by, log } = this.model.get("sent");
    return by === PAGE ? log : [];
  }

  get barrier() {
    const { by, barrier } = this.model.get("sent");
    return by === PAGE ? barrier : 0;
  }

  get last() {
    return Math.max(this.log.at(-1)?.[0] ?? 0, this.seen);
  }

  get seen() {
    return this.model.get("seen")[PAGE] ?? 0;
  }

  // What was done and not confirmed yet; a confirmation may be left out until there is something to answer.
  get waiting() {
    return this.log.filter(([number]) => number > this.seen);
  }

  waits(about) {
    return this.waiting.some(([, name]) => name === about);
  }

  // A `move` is something of which only the newest matters: where the pointer is, not where it was. It takes the
  // place of the one before, back to the last thing that was no move: a click acts on what stood there then.
  add(about, kind, values = [], move = false) {
    const number = this.last + 1;
    const barrier = move ? this.barrier : number;
    const older = ([n, ...entry]) => move && n > barrier && entry[0] === about && entry[1] === kind;
    const log = [...this.waiting.filter((entry) => !older(entry)), [number, about, kind, ...values]];
    this.model.set("sent", { by: PAGE, log, barrier });
    this.model.save_changes();
    return number;
  }

  // Send again what was not confirmed; Python passes over what it has read.
  repeat() {
    const sent = this.model.get("sent");
    this.model.set("sent", { ...sent, times: (sent.times ?? 1) + 1 });
    this.model.save_changes();
  }

  // What must not stay in a saved notebook: a name, a file. Messages queue, so this is never for moves.
  confide(about, kind, ...values) {
    try {
      this.model.send({ about, kind, values });
    } catch {
      // the kernel is gone: who asked something sees that no answer comes
    }
  }
}
