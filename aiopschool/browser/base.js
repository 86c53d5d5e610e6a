// Shared by all browser parts: this file is put in front of each of them.

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

function attributes(node, values) {
  for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
  return node;
}

// Keys pressed here are never shortcuts of JupyterLab; it looks at the focused element only.
function ownKeys(...nodes) {
  for (const node of nodes) node.dataset.lmSuppressShortcuts = "true";
}

// Class mode: one switch for the whole page, remembered while this tab is open. The page's class is the state,
// so all switches agree and no kernel is needed.
const CLASS_MODE = "aiop-class-mode";

function setClassMode(on) {
  document.documentElement.classList.toggle(CLASS_MODE, on);
  try {
    sessionStorage.setItem(CLASS_MODE, on ? "on" : "");
  } catch {
    // a browser that keeps nothing: then class mode ends when the page is left
  }
  document.dispatchEvent(new CustomEvent(CLASS_MODE));
}

function classModeSwitch(text) {
  const button = element("button", "class-mode-switch", text);
  button.type = "button";
  const show = () => {
    button.setAttribute("aria-pressed", document.documentElement.classList.contains(CLASS_MODE));
  };
  button.addEventListener("click", () => setClassMode(button.getAttribute("aria-pressed") !== "true"));
  document.addEventListener(CLASS_MODE, show);
  try {
    if (sessionStorage.getItem(CLASS_MODE)) document.documentElement.classList.add(CLASS_MODE);
  } catch {
    // see above
  }
  show();
  ownKeys(button);
  return button;
}
