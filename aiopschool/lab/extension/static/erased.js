// "Wis mijn antwoorden" in one lesson empties every open one: the lesson as it was built, and new cards.

import { base, channel as channelOf } from "./page.js";
import { wipe } from "./store.js";

// What was typed and not sent yet; see `browser/drafts.js`.
function dropDrafts(forms) {
  const own = `aiop-draft:${base()}:`;
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(own) && (forms || !name.startsWith(`${own}form:`))) sessionStorage.removeItem(name);
    }
  } catch {
    // a browser that keeps nothing
  }
}

// The kernel is not started again: another page may work with it, and would lose its pictures.
// The overview tells on the channel that the kernel has erased; on a site the browser has more to forget.
export function watchErased(panel, widgets, { onSite, start }) {
  const channel = new BroadcastChannel(channelOf());
  channel.addEventListener("message", async ({ data }) => {
    if (data?.kind !== "erased" || panel.isDisposed) return;
    dropDrafts(data.forms);
    if (onSite) await wipe(data.forms);
    widgets.closeAll();
    await panel.context.revert();
    if (!panel.isDisposed) await start();
  });
  panel.disposed.connect(() => channel.close());
}
