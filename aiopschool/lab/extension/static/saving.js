// Whether what stands on the screen is kept, as one word: "saved", "unsaved", "saving" or "failed".

export function watchSaving(context, tell) {
  const now = () => tell(context.model.dirty ? "unsaved" : "saved");
  context.saveState.connect((_context, state) => {
    if (state === "started") tell("saving");
    else if (state === "failed") tell("saveFailed");
    else now();
  });
  context.model.stateChanged.connect((_model, change) => {
    if (change.name === "dirty") now();
  });
  now();
}
