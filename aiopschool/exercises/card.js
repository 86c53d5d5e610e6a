// The part of an exercise card that a pupil touches. Answers are checked in Python.

const DRAFT = 800; // ms after the last key before half-typed text is kept

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

class Form {
  constructor(el, model) {
    this.model = model;
    this.id = unique();
    this.root = element("div", "aiop aiop-answer"); // no form: JupyterLab swallows its submission by Enter
    this.root.setAttribute("role", "group");
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "INPUT") this.send("check");
    });
    el.append(this.root);
    this.rebuild();
  }

  rebuild() {
    const spec = this.model.get("spec");
    clearTimeout(this.timer);
    this.root.lang = spec.lang;
    this.root.setAttribute("aria-label", spec.title);
    this.parts = spec.parts.map((part, i) => (part.kind === "choice" ? this.choice(part, i) : this.field(part, i)));
    const row = element("div", "buttons");
    const check = this.button("check", spec.check);
    check.className = "primary";
    const hint = this.button("hint", spec.hint);
    const renew = this.button("new", spec.new);
    row.append(check, hint, renew);
    this.feedback = element("div", "feedback");
    this.feedback.setAttribute("role", "status");
    this.notice = element("div", "notice");
    this.notice.setAttribute("role", "alert");
    const fields = element("div", "parts");
    fields.append(...this.parts.map((part) => part.box));
    this.root.replaceChildren(fields, row, this.feedback, this.notice);
    this.buttons = [check, hint, renew];
    // Keys pressed here are never shortcuts of JupyterLab; it looks at the focused element only.
    for (const node of this.root.querySelectorAll("input, button")) node.dataset.lmSuppressShortcuts = "true";
    this.fresh = true;
    this.show();
  }

  button(name, text) {
    const button = element("button", "", text);
    button.type = "button";
    button.addEventListener("click", () => this.send(name));
    return button;
  }

  field(part, i) {
    const box = element("div", "part");
    const label = element("label", "", part.label);
    const input = element("input");
    input.type = "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.id = `${this.id}-${i}`;
    label.htmlFor = input.id;
    const example = element("span", "example", part.example);
    example.id = `${input.id}-example`;
    input.setAttribute("aria-describedby", example.id);
    input.addEventListener("input", () => this.draft());
    const mark = element("span", "mark");
    mark.setAttribute("aria-hidden", "true");
    box.append(label, input, mark, example);
    return {
      box,
      mark,
      read: () => input.value,
      write: (text) => {
        input.value = text;
      },
      flag: (status) => input.setAttribute("aria-invalid", ["form", "known", "wrong"].includes(status)),
    };
  }

  choice(part, i) {
    const box = element("fieldset", "part");
    const mark = element("span", "mark");
    mark.setAttribute("aria-hidden", "true");
    const legend = element("legend", "", part.label);
    legend.append(" ", mark);
    box.append(legend);
    const inputs = part.options.map((text, k) => {
      const label = element("label", "option");
      const input = element("input");
      input.type = "radio";
      input.name = `${this.id}-${i}`;
      input.value = String.fromCharCode(65 + k);
      input.addEventListener("change", () => this.draft());
      label.append(input, element("span", "letter", `${input.value}.`), element("span", "", text));
      box.append(label);
      return input;
    });
    return {
      box,
      mark,
      read: () => inputs.find((input) => input.checked)?.value ?? "",
      write: (text) => {
        for (const input of inputs) input.checked = input.value === text;
      },
      flag: () => {},
    };
  }

  draft() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), DRAFT);
  }

  send(click) {
    if (click && this.waiting) return; // still checking
    clearTimeout(this.timer);
    const inputs = this.model.get("inputs");
    this.sent = (inputs.n ?? 0) + 1;
    const next = {
      ...inputs,
      n: this.sent,
      seed: this.model.get("spec").seed,
      texts: this.parts.map((part) => part.read()),
    };
    if (click) {
      next[click] = (inputs[click] ?? 0) + 1;
      for (const button of this.buttons) button.setAttribute("aria-disabled", "true");
      this.waiting = setTimeout(() => this.ready(), 5000); // a stopped kernel must not lock the card
    }
    this.model.set("inputs", next);
    this.model.save_changes();
  }

  ready() {
    clearTimeout(this.waiting);
    this.waiting = null;
    for (const button of this.buttons) button.removeAttribute("aria-disabled");
  }

  show() {
    const shown = this.model.get("shown");
    if (shown.seed !== this.model.get("spec").seed) return;
    this.ready();
    if (this.fresh) {
      shown.texts.forEach((text, i) => this.parts[i]?.write(text));
      this.fresh = false;
    }
    this.feedback.className = `feedback ${shown.status}`;
    const word = element("strong", "", shown.word && `${shown.word}.`);
    const icon = element("span", "icon", shown.icon);
    icon.setAttribute("aria-hidden", "true");
    this.feedback.replaceChildren(...(shown.status ? [icon, word, " ", shown.message] : []));
    this.notice.textContent = shown.notice;
    this.parts.forEach((part, i) => {
      const status = shown.parts[i] ?? "";
      part.mark.textContent = { right: "✓", known: "!", wrong: "✗", form: "✎" }[status] ?? "";
      part.mark.className = `mark ${status}`;
      part.flag(status);
    });
  }
}

export default {
  render({ model, el }) {
    const form = new Form(el, model);
    const show = () => form.show();
    const rebuild = () => form.rebuild();
    model.on("change:shown", show);
    model.on("change:spec", rebuild);
    return () => {
      clearTimeout(form.timer);
      clearTimeout(form.waiting);
      model.off("change:shown", show);
      model.off("change:spec", rebuild);
    };
  },
};
