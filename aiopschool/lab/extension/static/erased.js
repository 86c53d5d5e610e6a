// "Wis mijn antwoorden" in one lesson empties every open one: the lesson as it was built, and new cards.

const CHANNEL = "aiopschool"; // the overview tells here that the kernel has erased
const DRAFT = "aiop-draft:"; // begins the names of what was typed and not sent yet

function dropDrafts() {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(DRAFT)) sessionStorage.removeItem(name);
    }
  } catch {
    // a browser that keeps nothing
  }
}

// The kernel is not started again: another page may work with it, and would lose its pictures.
export function watchErased(panel, widgets, start) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", async ({ data }) => {
    if (data?.kind !== "erased" || panel.isDisposed) return;
    dropDrafts();
    widgets.closeAll();
    await panel.context.revert();
    if (!panel.isDisposed) await start();
  });
  panel.disposed.connect(() => channel.close());
}
