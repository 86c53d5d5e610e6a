// Is there still somebody who calculates? What the reader does in a lesson without a kernel would be lost.

const SOON = 1500; // ms: a connection may be away for a moment
const GONE = ["dead", "autorestarting", "restarting", "terminating"];

// Tells `gone(reason)` once: "stopped" when the kernel lost all it knew, "away" when it cannot be reached;
// `back()` when it can be reached again and is still the same.
export function watchKernel(panel, { ours, gone, back }) {
  const { sessionContext } = panel;
  let timer = null;
  let away = false;

  // A restart of ours also passes these states; but nobody comes back from the dead.
  const stopped = (status) => {
    clearTimeout(timer);
    away = false;
    if ((!ours() || status === "dead") && !panel.isDisposed) gone("stopped");
  };

  sessionContext.statusChanged.connect((_context, status) => {
    if (GONE.includes(status)) stopped(status);
  });
  sessionContext.kernelChanged.connect((_context, { oldValue, newValue }) => {
    if (oldValue && !newValue) stopped();
  });
  sessionContext.connectionStatusChanged.connect((_context, status) => {
    clearTimeout(timer);
    if (status === "connected") {
      if (away) back();
      away = false;
    } else if (!ours()) {
      timer = setTimeout(() => {
        if (panel.isDisposed || ours()) return;
        away = true;
        gone("away");
      }, SOON);
    }
  });
}
