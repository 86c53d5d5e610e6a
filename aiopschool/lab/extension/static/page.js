// Small helps for the parts of the lesson view that stand in the page.

export function make(tag, properties = {}, ...content) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...content);
  return node;
}

export function button(text, onClick, className = "") {
  const made = make("button", { type: "button", textContent: text, className });
  made.addEventListener("click", onClick);
  return made;
}

// The address under which all of this Jupyter stands; on one host there may be several.
export function base() {
  try {
    return JSON.parse(document.getElementById("jupyter-config-data").textContent).baseUrl ?? "/";
  } catch {
    return "/";
  }
}

// Whether this is JupyterLite, with Python in the page: it names itself in its settings.
export const onSite = () => document.querySelector("script[data-jupyter-lite-root]") !== null;

// On which all tabs and kernels of this Jupyter tell each other what became of the answers.
export const channel = () => `aiopschool ${base()}`;

export const fill = (text, values = {}) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

// What stays as long as this tab is open; a browser may refuse to keep anything.
export function kept(name) {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

export function keep(name, value) {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // then it is forgotten when the page is left
  }
}
