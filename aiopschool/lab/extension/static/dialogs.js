// Jupyter's dialogs ask pupils what they cannot know, partly in English. In the lesson view each is answered with
// "no" at once (the style sheet keeps it out of sight); what matters of it the lesson says in its own words.

export function quietDialogs(Dialog, currentView) {
  Dialog.tracker.widgetAdded.connect((_tracker, dialog) => {
    const view = currentView();
    if (!view?.frame.visible) return;
    // Once it hangs in the page, because before that it cannot be closed.
    setTimeout(() => {
      if (!dialog.isDisposed) dialog.reject();
    });
    view.onDialog();
  });
}
