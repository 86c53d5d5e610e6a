// What a site keeps in this browser: the answers (see records/keeping.js), and what JupyterLite keeps of its own.

import { base, channel } from "./page.js";

const OWN = ["answers", "file"]; // in the database that is called as the channel
const FORMS = "documents"; // what is filled in in forms
const FILES = "files";
const LITE = "JupyterLite Storage - "; // begins the name of JupyterLite's, which the base address ends

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
}

function over(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

async function own() {
  const request = indexedDB.open(channel(), 1);
  request.onupgradeneeded = () => request.result.createObjectStore(OWN[0]);
  return done(request);
}

// JupyterLite's database; nothing when it has none, because opening would make an empty one that stops it.
async function lite() {
  const name = LITE + base();
  const found = await indexedDB.databases?.();
  return found && !found.some((one) => one.name === name) ? null : done(indexedDB.open(name));
}

async function using(opening, act) {
  const database = await opening;
  try {
    return database && (await act(database));
  } finally {
    database?.close();
  }
}

// Something that one lesson keeps beside the answers.
export const readOwn = (key) => using(own(), (db) => done(db.transaction(OWN[0]).objectStore(OWN[0]).get(key)));
export const writeOwn = (key, value) =>
  using(own(), (db) => {
    const transaction = db.transaction(OWN[0], "readwrite");
    const store = transaction.objectStore(OWN[0]);
    if (value === undefined) store.delete(key);
    else store.put(value, key);
    return over(transaction);
  });

// Why answers may be lost here, as the name of a sentence; nothing when they stay. What some browsers hide on purpose,
// a private window of Chrome for example, nobody can tell.
export async function trouble() {
  try {
    await writeOwn("probe", Date.now());
    await writeOwn("probe", undefined);
  } catch {
    return "keepsNothing";
  }
  if (!window.isSecureContext) return "keepsOnHttp";
  try {
    await navigator.storage?.getDirectory?.(); // refused in a private window of Safari and Firefox
  } catch {
    return "keepsPrivately";
  }
  return "";
}

// Ask not to be the first that is cleared when a disk is full. Some browsers ask their reader.
export const askToStay = () => navigator.storage?.persist?.().catch(() => false);

// A copy of a lesson that was saved in this browser would hide every later version. It gets a name of its own; gives
// that name, nothing when there is none.
export const setCopyAside = (path, word) =>
  using(lite(), async (db) => {
    if (!db.objectStoreNames.contains(FILES)) return "";
    const transaction = db.transaction(FILES, "readwrite");
    const files = transaction.objectStore(FILES);
    const copy = await done(files.get(path));
    if (!copy) return "";
    const taken = new Set(await done(files.getAllKeys()));
    const [stem, end] = [path.replace(/\.ipynb$/, ""), ".ipynb"];
    let aside = `${stem}-${word}${end}`;
    for (let n = 2; taken.has(aside); n++) aside = `${stem}-${word}-${n}${end}`;
    files.put({ ...copy, path: aside, name: aside.split("/").at(-1) }, aside);
    files.delete(path);
    await over(transaction);
    return aside.split("/").at(-1);
  }).catch(() => "");

// Everything of this site, and of no other: answers, code, copies of notebooks, settings. Forms when these are
// meant too.
export async function wipe(forms) {
  const all = (store) => store.clear();
  const butForms = (store) => {
    store.delete(IDBKeyRange.upperBound(FORMS, true));
    store.delete(IDBKeyRange.lowerBound(FORMS, true));
  };
  const clear = (empty) => async (db) => {
    const names = [...db.objectStoreNames];
    if (!names.length) return;
    const transaction = db.transaction(names, "readwrite");
    for (const name of names) empty(transaction.objectStore(name));
    await over(transaction);
  };
  await Promise.allSettled([using(own(), clear(forms ? all : butForms)), using(lite(), clear(all))]);
}
