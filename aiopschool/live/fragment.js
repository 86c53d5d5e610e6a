// What is drawn of one artist, in a group of its own. After a move its markup mostly differs in one attribute or one
// text; then only that is written: nodes that stay need no new style, and keep what was worked out for them.

// Ids are unique per view: the same figure may stand on a page twice, and hidden copies break references.
function scoped(xml, prefix) {
  return xml.replace(/(\bid="|url\(#|href="#)/g, `$1${prefix}`);
}

class Fragment {
  constructor(unit, prefix) {
    this.prefix = prefix;
    this.node = document.createElementNS("http://www.w3.org/2000/svg", "g");
    this.node.dataset.unit = unit;
    this.xml = "";
  }

  show(xml) {
    const change = onlyChange(this.xml, xml);
    if (change) this.write(change);
    else this.node.innerHTML = scoped(xml, this.prefix);
    this.xml = xml;
  }

  write({ index, attribute, value }) {
    const node = this.node.getElementsByTagName("*")[index];
    if (attribute) node.getAttributeNode(attribute).value = value; // whatever its namespace
    else node.firstChild.data = value;
  }
}

// The one attribute or text in which two texts of markup differ, and in which of their elements; undefined when more
// differs, or when the value is not as it is written: an escaped sign, or an id of this page.
function onlyChange(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const common = after.slice(0, start);
  const changed = before.slice(start, before.length - end) + after.slice(start, after.length - end);
  const tag = common.lastIndexOf("<");
  if (tag < 0 || /[<>"&]/.test(changed)) return undefined;
  const index = (common.match(/<[^/]/g)?.length ?? 0) - 1;
  const inside = common.slice(tag);
  const attribute = inside.match(/^[^>]* ([\w:-]+)="[^">]*$/);
  if (attribute) {
    const from = tag + inside.lastIndexOf('"') + 1;
    const value = after.slice(from, after.indexOf('"', start));
    return /&|#/.test(value) || attribute[1] === "id" ? undefined : { index, attribute: attribute[1], value };
  }
  const text = inside.match(/^<[^/][^>]*[^/]>([^>]*)$/);
  if (!text) return undefined;
  const value = after.slice(start - text[1].length, after.indexOf("<", start));
  const was = before.slice(start - text[1].length, before.indexOf("<", start));
  return was && value && !value.includes("&") ? { index, value } : undefined;
}
