// What a reader types is kept in this tab from the first key on, until Python has it: a kernel that stopped or a
// page that is left loses nothing. Only in this tab, so that the next pupil at this device does not find it.
const DRAFTS = "aiop-draft:";
const ERASED = "aiop-drafts-erased:"; // begins the names of when, for all tabs: one may be closed, and opened again
const FORM = "form"; // begins the names of what is typed in a form: who erases answers may keep those
const UNSENT = Infinity;

// A browser may refuse to keep anything, or be full: then all goes on without.
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

// On a hub every user has an address of their own, and all share a browser.
function home() {
  return attempt(() => JSON.parse(document.getElementById("jupyter-config-data").textContent).baseUrl) ?? "/";
}

class Draft {
  constructor(...names) {
    this.key = DRAFTS + [home(), ...names].join(":");
    this.erased = erasedAt(names[0] === FORM);
    this.number = UNSENT; // in the log of what was sent (see `Outbox`)
  }

  // Whether the browser keeps it.
  put(content) {
    this.number = UNSENT;
    this.text = JSON.stringify({ content, at: Date.now() });
    this.stored = attempt(() => sessionStorage.setItem(this.key, this.text) ?? true) ?? false;
    if (!this.stored) attempt(() => sessionStorage.removeItem(this.key)); // older than what could not be kept
  }

  get() {
    this.text = attempt(() => sessionStorage.getItem(this.key));
    const { content, at } = attempt(() => JSON.parse(this.text)) ?? {};
    if (at > (attempt(() => Number(localStorage.getItem(this.erased))) ?? 0)) return content;
    this.drop();
    return undefined;
  }

  // Python has read up to this number.
  heard(seen) {
    if (seen >= this.number) this.drop();
  }

  // Another view may have put something newer there.
  drop() {
    if (!this.text) return;
    attempt(() => sessionStorage.getItem(this.key) === this.text && sessionStorage.removeItem(this.key));
    this.text = null;
    this.number = UNSENT;
  }
}

const erasedAt = (forms) => ERASED + home() + (forms ? `:${FORM}` : "");

function eraseDrafts(forms) {
  for (const which of new Set([false, forms])) {
    attempt(() => localStorage.setItem(erasedAt(which), Date.now()));
  }
  const own = `${DRAFTS}${home()}:`;
  for (const key of attempt(() => Object.keys(sessionStorage)) ?? []) {
    if (key.startsWith(own) && (forms || !key.startsWith(`${own}${FORM}:`))) sessionStorage.removeItem(key);
  }
}

// Calls this at the last moment at which a page can still send something; gives what stops it.
function beforeLeaving(act) {
  const hidden = () => document.hidden && act();
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("pagehide", act);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("pagehide", act);
  };
}
