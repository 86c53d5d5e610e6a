// The map of the lessons: a list, with arcs beside it from where some maths came to where it returns. The words stand in
// the list; the arcs show at a glance what these say.

const NARROW = 480; // px of the list: below it the arcs get less room

function svgNode(name, values) {
  return attributes(document.createElementNS("http://www.w3.org/2000/svg", name), values);
}

class LessonMap {
  constructor(el, model) {
    const { lang, words, rows } = model.get("spec");
    Object.assign(this, { words, rows });
    this.arcs = svgNode("svg", { "aria-hidden": "true", class: "arcs" });
    this.items = rows.map((row, n) => this.item(row, n));
    this.list = make("ol", "rows", ...this.items);
    this.list.setAttribute("role", "list");
    this.root = attributes(make("nav", "aiop aiop-map", this.arcs, this.list), { lang, "aria-label": words.label });
    el.append(this.root);
    keepKeys(this.root);
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(this.list);
  }

  item({ title, page, maths, leans }, n) {
    const item = make("li", "row", make("p", "lesson", pageLink(title, page), ` (${maths})`));
    if (leans.length) item.append(make("p", "leans", `${this.words.leans} ${leans.join("; ")}`));
    for (const name of ["pointerenter", "focusin"]) item.addEventListener(name, () => this.point(n));
    for (const name of ["pointerleave", "focusout"]) item.addEventListener(name, () => this.point(null));
    return item;
  }

  // From the middle of one line to that of another; the further apart, the wider the arc.
  draw() {
    const width = this.list.offsetWidth < NARROW ? 40 : 92;
    this.root.style.setProperty("--arcs", `${width}px`);
    const top = this.list.offsetTop;
    const places = this.items.map((item) => item.offsetTop + item.querySelector("p").offsetHeight / 2 - top);
    attributes(this.arcs, { width, height: this.list.offsetHeight });
    this.arcs.style.top = `${top}px`;
    this.drawn = [];
    this.rows.forEach((row, to) =>
      row.from.forEach((from, order) => this.drawn.push({ from, to, node: this.arc(places, from, to, order, width) })),
    );
    this.arcs.replaceChildren(this.head(), ...this.drawn.map(({ node }) => node));
    this.point(this.pointed);
  }

  arc(places, from, to, order, width) {
    const end = width - 9;
    const deep = end - ((to - from) / this.rows.length) * (width + 24) - 10;
    const [y0, y1] = [places[from] + 4, places[to] - 4 + order * 2.5];
    const path = `M ${end + 6} ${y0} C ${deep} ${y0} ${deep} ${y1} ${end} ${y1}`;
    return svgNode("path", { d: path, "marker-end": `url(#${this.id})` });
  }

  head() {
    this.id ??= unique();
    const marker = svgNode("marker", { id: this.id, viewBox: "0 0 8 8", refX: 3, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto", markerUnits: "userSpaceOnUse" });
    marker.append(svgNode("path", { d: "M 0 0 L 8 4 L 0 8 z", class: "head" }));
    return marker;
  }

  // Of the lesson that is pointed at: what it leans on, and what leans on it.
  point(n = null) {
    this.pointed = n;
    for (const { from, to, node } of this.drawn ?? []) {
      node.setAttribute("class", n === null ? "" : to === n ? "in" : from === n ? "out" : "other");
    }
    const near = (row, i) => n !== null && (this.rows[n].from.includes(i) || row.from.includes(n));
    this.rows.forEach((row, i) => this.items[i].classList.toggle("near", near(row, i)));
  }

  close() {
    this.watch.disconnect();
  }
}

export default {
  render({ model, el }) {
    const map = new LessonMap(el, model);
    return () => map.close();
  },
};
