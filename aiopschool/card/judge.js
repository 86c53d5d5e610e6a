// A model answer beside the pupil's own text, and how the pupil judges that text. Nobody grades it.
// As one text: the level if there are `levels`, then the letters of the ticked criteria, for example "some A C".

class Judge {
  constructor(form, part, levels = form.words.levels) {
    const { words } = form;
    const criteria = part.criteria ?? [];
    const title = make("p", "heading", words.model);
    title.id = unique();
    this.text = make("div", "model");
    this.ticks = criteria.map((text, k) => this.option(form, "checkbox", unique(), letterOf(k), text));
    const name = unique();
    this.levels = Object.entries(levels).map(([key, text]) => this.option(form, "radio", name, key, text));
    const list = (legend, options) =>
      make("fieldset", "part", make("legend", "", legend), ...options.map(({ label }) => label));
    this.box = attributes(make("div", "judge", title, this.text), { role: "group", "aria-labelledby": title.id });
    if (criteria.length) this.box.append(list(words.criteria, this.ticks));
    if (this.levels.length) this.box.append(list(words.judge, this.levels));
    this.box.hidden = true;
  }

  option(form, type, name, value, text) {
    const input = make("input");
    Object.assign(input, { type, name, value });
    input.addEventListener("change", () => form.draft(0));
    return { input, label: make("label", "option", input, make("span", "", text)) };
  }

  show(model, text) {
    this.box.hidden = !text;
    if (this.text.dataset.text === text) return;
    this.text.dataset.text = text;
    this.text.textContent = text;
    typeset(model, this.text);
  }

  read() {
    const chosen = (options) => options.filter(({ input }) => input.checked).map(({ input }) => input.value);
    const [level] = chosen(this.levels);
    return [level ?? "", ...chosen(this.ticks)].join(" ").trimEnd();
  }

  write(text) {
    const [level, ...ticks] = text.split(" ");
    for (const { input } of this.levels) input.checked = input.value === level;
    for (const { input } of this.ticks) input.checked = ticks.includes(input.value);
  }
}
