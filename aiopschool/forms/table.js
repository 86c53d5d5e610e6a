// A table that is sorted by the buttons in its header; Python sorts, so that what is printed has the same order.

class Table {
  constructor(el, model) {
    this.model = model;
    this.outbox = new Outbox(model);
    const { lang, caption, header, words } = model.get("spec");
    this.words = words;
    this.heads = header.map((text, column) => {
      const mark = attributes(make("span", "mark"), { "aria-hidden": "true" });
      const sort = button(text, () => this.outbox.add("table", "sort", [column]));
      sort.append(mark);
      return { cell: attributes(make("th", "", sort), { scope: "col" }), mark };
    });
    this.body = make("tbody");
    this.empty = make("p", "empty");
    const head = make("thead", "", make("tr", "", ...this.heads.map(({ cell }) => cell)));
    this.table = make("table", "", make("caption", "", caption), head, this.body);
    const scroller = attributes(make("div", "wide", this.table), { role: "region", tabindex: "0", "aria-label": caption });
    this.root = attributes(make("div", "aiop aiop-table", scroller, this.empty), { lang });
    el.append(this.root);
    keepKeys(this.root);
    ownKeys(scroller);
    this.show();
  }

  show() {
    const { rows, sort, empty } = this.model.get("shown");
    const [chosen, backwards] = sort;
    this.heads.forEach(({ cell, mark }, column) => {
      const order = column === chosen ? (backwards ? "descending" : "ascending") : "none";
      cell.setAttribute("aria-sort", order);
      mark.textContent = { ascending: " ↑", descending: " ↓", none: "" }[order];
    });
    this.body.replaceChildren(
      ...rows.map(([first, ...rest]) => {
        const head = attributes(make("th", "", first), { scope: "row" });
        return make("tr", "", head, ...rest.map((text) => make("td", "", text)));
      }),
    );
    this.empty.textContent = rows.length ? "" : empty;
  }
}

export default {
  render({ model, el }) {
    const table = new Table(el, model);
    return listen(model, { "change:shown": () => table.show() });
  },
};
