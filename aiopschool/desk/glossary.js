// Search in the words of this page. They are text of the notebook: JupyterLab may draw it anew, so they are looked up
// at every key. A word is a heading with what follows it; above the words of a letter stands a heading too.

const [LETTER, WORD] = ["H2", "H3"];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class Glossary {
  constructor(el, model) {
    this.el = el;
    const { lang, words } = model.get("spec");
    this.words = words;
    this.input = Object.assign(make("input"), { type: "text", id: unique(), maxLength: 60, autocomplete: "off", spellcheck: false });
    const label = make("label", "", words.label);
    label.htmlFor = this.input.id;
    this.said = attributes(make("p", "said"), { role: "status" });
    this.all = button(words.clear, () => this.clear());
    this.all.hidden = true;
    const root = attributes(make("div", "aiop aiop-glossary"), { role: "search", lang });
    root.append(label, make("div", "row", this.input, this.all), this.said);
    el.append(root);
    keepKeys(root);
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("keydown", (event) => event.key === "Escape" && this.clear());
  }

  clear() {
    this.input.value = "";
    this.search();
    this.input.focus();
  }

  search() {
    const wanted = plain(this.input.value.trim());
    const page = this.el.closest(".jp-Notebook") ?? document.body;
    const every = [...page.querySelectorAll(".jp-RenderedMarkdown")].flatMap(letters);
    const found = this.show(every, (word) => named(word, wanted)) || this.show(every, (word) => told(word, wanted));
    const { one, more, none } = this.words;
    this.all.hidden = !this.input.value;
    this.said.textContent = !wanted ? "" : found === 0 ? none : found === 1 ? one : fill(more, { n: found });
  }

  // Only the words that fit, and how many these are.
  show(every, fits) {
    let found = 0;
    for (const { heading, words } of every) {
      const here = words.filter(fits);
      for (const word of words) for (const node of word) node.hidden = !here.includes(word);
      heading.hidden = here.length === 0;
      found += here.length;
    }
    return found;
  }
}

// The letters of a text, each with its words; a word is a list of nodes, of which the first is its heading.
function letters(text) {
  const found = [];
  for (const node of text.children) {
    if (node.tagName === LETTER) found.push({ heading: node, words: [] });
    else if (node.tagName === WORD) found.at(-1)?.words.push([node]);
    else found.at(-1)?.words.at(-1)?.push(node);
  }
  return found.filter(({ words }) => words.length > 0);
}

// In its heading or its English first; only when no word fits so, in what is told of it.
const named = ([heading, ...rest], wanted) =>
  [heading, ...rest.flatMap((node) => [...node.querySelectorAll("em")])].some((node) => has(node, wanted));
const told = (word, wanted) => word.some((node) => has(node, wanted));
const has = (node, wanted) => plain(node.textContent).includes(wanted);

export default {
  render({ model, el }) {
    const glossary = new Glossary(el, model);
    return () => {
      glossary.input.value = ""; // who goes on without the field sees all words
      glossary.search();
    };
  },
};
