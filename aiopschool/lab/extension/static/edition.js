// A site that got a new edition shows it, also from a server that says nothing about keeping: a browser may then take
// its own old copy for days.

import { base, configured, keep, kept } from "./page.js";

const STAMP = "aiopschool-site.json"; // made with the site; see publish/site/command.py
const FETCHED = "aiop-edition"; // the one for which this tab was read anew: once is enough
const MANY = 2000; // files of which the browser remembers that this page loaded them
const LESSONS = ["files/", "api/contents/"]; // where JupyterLite finds notebooks

const here = (path) => new URL(base() + path, location.href).href;

performance.setResourceTimingBufferSize(MANY);

// Lessons are asked for anew each time; what the browser has is for when there is no internet.
export function askForLessons() {
  const plain = window.fetch.bind(window);
  const folders = LESSONS.map(here);
  window.fetch = (what, options) => {
    const address = new URL(what?.url ?? what, document.baseURI).href;
    if (!folders.some((folder) => address.startsWith(folder))) return plain(what, options);
    return plain(what, { ...options, cache: "no-cache" }).catch(() => plain(what, options));
  };
}

// Whether the browser has some edition of it.
const isKept = (url) => fetch(url, { cache: "only-if-cached", mode: "same-origin" }).then(({ ok }) => ok, () => false);

// The browser gets anew what it has of this page and of its Python.
async function fetchAll(files) {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const every = [...new Set([location.href, ...loaded, ...files.map(here)])].filter((url) => url.startsWith(here("")));
  const anew = async (url) => (await isKept(url)) && (await fetch(url, { cache: "reload" })).arrayBuffer();
  await Promise.all(every.map(anew));
}

async function look() {
  const response = await fetch(here(STAMP), { cache: "no-store" });
  const { edition, python } = response.ok ? await response.json() : {};
  if (!edition || edition === configured("edition") || kept(FETCHED) === edition) return;
  keep(FETCHED, edition);
  if (kept(FETCHED) !== edition) return; // in a browser that keeps nothing it would never end
  await fetchAll(python);
  location.reload();
}

// A page of an older edition than its site becomes the new one.
export const followEdition = () => look().catch((error) => console.warn("aiopschool: is there a new edition?", error));
