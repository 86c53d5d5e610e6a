// What changes in a lesson is saved by itself, and the bar tells whether that happened: as one of the words "saved",
// "unsaved", "saving" and "failed".

const SOON = 4000; // ms after the last change; Jupyter's own time is half a minute

export class Saving {
  constructor(context, tell) {
    Object.assign(this, { context, tell });
    context.saveState.connect((_context, state) => this.onState(state));
    context.model.contentChanged.connect(() => this.plan());
    context.model.stateChanged.connect((_model, { name }) => {
      if (name === "dirty") this.show();
    });
    context.disposed.connect(() => clearTimeout(this.timer));
    this.show();
  }

  show() {
    this.tell(this.context.model.dirty ? "unsaved" : "saved");
  }

  onState(state) {
    if (state === "started") this.tell("saving");
    else if (state === "failed") this.tell("saveFailed");
    else this.show();
  }

  plan() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SOON);
  }

  async save() {
    if (!this.context.isDisposed && this.context.model.dirty) await this.context.save().catch(() => {});
  }
}
