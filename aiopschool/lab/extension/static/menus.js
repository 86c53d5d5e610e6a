// What opens under the bar: the headings of the lesson, the series of the class, and the question before a restart.

import { button, keep, make } from "./page.js";

export const SERIES = "aiop-series"; // the number that the class chose, for this tab

export function headings({ view }) {
  const found = [...view.panel.content.node.querySelectorAll(".jp-RenderedMarkdown :is(h2, h3)")];
  const items = found.filter((heading) => heading.checkVisibility()).map((heading) => {
    const text = [...heading.childNodes]
      .filter((node) => !node.classList?.contains("jp-InternalAnchorLink"))
      .map((node) => node.textContent)
      .join("");
    const link = make("a", { href: `#${heading.id}`, textContent: text, className: heading.localName });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      view.bar.close();
      heading.scrollIntoView({ block: "start" });
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
    return make("li", {}, link);
  });
  return [make("ul", { className: "headings" }, ...items)];
}

// The same numbers in the exercises of a whole class.
export function series(bar) {
  const { view, words } = bar;
  const now = view.series ? String(view.series) : "";
  const field = make("input", { type: "text", inputMode: "numeric", value: now, size: 6, id: "aiop-series", autocomplete: "off" });
  const label = make("label", { htmlFor: field.id, textContent: words.seriesLabel });
  const error = make("p", { className: "error" });
  error.setAttribute("role", "alert");
  const use = (text) => {
    keep(SERIES, Number(text) ? String(Number(text)) : "");
    bar.close();
    bar.opener.focus();
    view.useSeries(Number(text));
  };
  const form = make("form", {}, label, field, make("button", { textContent: words.seriesUse }));
  if (now) form.append(button(words.seriesNone, () => use("0")));
  form.append(error);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (/^\d{1,6}$/.test(text)) use(text);
    else error.textContent = words.seriesError;
  });
  return [form];
}

export function sure(bar) {
  const { view, words } = bar;
  const choice = (text, act) =>
    button(text, () => {
      bar.close();
      bar.opener.focus();
      act();
    });
  const asked = make("div", { className: "sure" }, make("p", { textContent: words.restartSure }));
  asked.append(choice(words.restartYes, () => view.restart()));
  const rows = [asked];
  if (view.facts.site) {
    rows.push(make("div", { className: "sure" }, make("p", { textContent: words.restoreSure })));
    rows[1].append(choice(words.restore, () => view.restore()));
  }
  rows.at(-1).append(choice(words.restartNo, () => {}));
  return rows;
}
