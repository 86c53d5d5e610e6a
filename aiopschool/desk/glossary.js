// Search in the tables of this page. They are text of the notebook: JupyterLab may draw them anew, so they are
// looked up at every key.

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
    let found = 0;
    for (const table of page.querySelectorAll(".jp-RenderedMarkdown table")) {
      let here = 0;
      for (const row of table.querySelectorAll("tbody tr")) {
        const texts = [...row.cells].slice(0, 3).map((cell) => plain(cell.textContent));
        row.hidden = !texts.some((text) => text.includes(wanted));
        here += !row.hidden;
      }
      table.hidden = here === 0;
      const heading = table.previousElementSibling;
      if (/^H\d$/.test(heading?.tagName)) heading.hidden = table.hidden;
      found += here;
    }
    const { one, more, none } = this.words;
    this.all.hidden = !this.input.value;
    this.said.textContent = !wanted ? "" : found === 0 ? none : found === 1 ? one : fill(more, { n: found });
  }
}

export default {
  render({ model, el }) {
    const glossary = new Glossary(el, model);
    return () => {
      glossary.input.value = ""; // who goes on without the field sees all words
      glossary.search();
    };
  },
};
