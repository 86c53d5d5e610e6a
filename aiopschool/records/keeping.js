// In the worker of a page's kernel: the texts that the browser keeps for this site, by key. What is written goes straight to
// the store of the browser, so that a tab that is closed a moment later has it; the other tabs hear of it.
(changed, KEY) => {
  const site = `aiopschool ${location.pathname.replace(/extensions\/.*$/, "")}`; // as in the extension: store.js
  const STORE = "answers";
  const channel = new BroadcastChannel(site);
  channel.onmessage = ({ data }) => data.kind === "kept" && changed();

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open(site, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });

  async function read() {
    const request = (await opened).transaction(STORE).objectStore(STORE).get(KEY);
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result ?? "");
      request.onerror = () => reject(request.error);
    });
  }

  async function put(text) {
    try {
      const transaction = (await opened).transaction(STORE, "readwrite", { durability: "strict" });
      transaction.objectStore(STORE).put(text, KEY);
      transaction.oncomplete = () => channel.postMessage({ kind: "kept" });
      transaction.onabort = () => channel.postMessage({ kind: "refused" }); // no room left
    } catch {
      channel.postMessage({ kind: "refused" });
    }
  }

  return { read, put };
}
