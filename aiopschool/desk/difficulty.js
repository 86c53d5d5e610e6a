// Two rows of five choices, and both on one scale when both are there.

const MOMENTS = ["before", "after"];
const [STEP, MIDDLE] = [60, 34]; // of the scale, in the units of its picture

function svg(tag, values, ...inside) {
  const node = attributes(document.createElementNS("http://www.w3.org/2000/svg", tag), values);
  node.append(...inside);
  return node;
}

class Difficulty {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { lang, scale, words } = model.get("spec");
    Object.assign(this, { scale, words, inputs: {}, rows: {} });
    this.root = attributes(make("div", "aiop aiop-difficulty"), { role: "group", lang, "aria-label": words.title });
    this.told = attributes(make("p", "told"), { role: "status" });
    this.picture = make("div", "scale");
    this.root.append(
      make("p", "title", words.title),
      make("p", "ends", `${words.easy}, ${words.hard}.`),
      ...MOMENTS.map((when) => this.row(when)),
      this.picture,
      this.told,
    );
    el.append(this.root);
    keepKeys(this.root);
    this.show();
  }

  row(when) {
    const name = unique();
    this.inputs[when] = this.scale.map((value) => {
      const input = Object.assign(make("input"), { type: "radio", name, value });
      input.addEventListener("change", () => this.outbox.add("difficulty", "choose", [when, value]));
      return input;
    });
    const labels = this.inputs[when].map((input) => make("label", "", input, input.value));
    const row = make("fieldset", "", make("legend", "", this.words[when]), make("div", "row", ...labels));
    this.rows[when] = row;
    return row;
  }

  show() {
    const { chosen, told, notice } = this.model.get("shown");
    for (const when of MOMENTS) {
      if (this.outbox.waits("difficulty")) break; // a newer click is under way
      for (const input of this.inputs[when]) input.checked = Number(input.value) === chosen[when];
    }
    this.rows.after.hidden = !chosen.before && !chosen.after;
    this.picture.replaceChildren(...(told ? [this.draw(chosen)] : []));
    this.told.textContent = notice || told || (chosen.before ? this.words.kept : "");
    this.told.classList.toggle("error", Boolean(notice));
  }

  // Both choices on one scale. The sentence below says the same.
  draw({ before, after }) {
    const x = (value) => STEP * (value - 0.5);
    const end = x(this.scale.at(-1));
    const line = svg("line", { x1: x(1), x2: end, y1: MIDDLE, y2: MIDDLE, class: "axis" });
    const numbers = this.scale.map((value) => svg("text", { x: x(value), y: MIDDLE + 32 }, value));
    const ticks = this.scale.map((value) =>
      svg("line", { x1: x(value), x2: x(value), y1: MIDDLE - 5, y2: MIDDLE + 5, class: "axis" }),
    );
    const first = [
      svg("circle", { cx: x(before), cy: MIDDLE, r: 12, class: "first" }),
      svg("text", { x: x(before), y: MIDDLE - 18 }, before === after ? `${this.words.first} = ${this.words.now}` : this.words.first),
    ];
    const now = [svg("circle", { cx: x(after), cy: MIDDLE, r: 7, class: "now" })];
    if (before !== after) now.push(svg("text", { x: x(after), y: MIDDLE - 18 }, this.words.now));
    const size = { viewBox: `0 0 ${end + STEP / 2} ${MIDDLE + 40}`, "aria-hidden": "true" };
    return svg("svg", size, line, ...ticks, ...numbers, ...first, ...now);
  }
}

export default {
  render({ model, el }) {
    const shown = new Difficulty(el, model);
    return listen(model, { "change:shown": () => shown.show(), "change:seen": () => shown.show() });
  },
};
