// What a reader changed in the code cells of a lesson on a site, by the id of the cell. It comes back as long as the
// lesson has the same code there: an updated lesson goes before what was written for another one.

import { ownCall } from "./cells.js";
import { readOwn, writeOwn } from "./store.js";

const SOON = 800; // ms after the last key

export class OwnCode {
  constructor({ context, disposed }) {
    this.model = context.model;
    this.key = `code ${context.path}`;
    this.leave = () => this.timer && this.keep();
    window.addEventListener("pagehide", this.leave);
    disposed.connect(() => {
      this.leave();
      window.removeEventListener("pagehide", this.leave);
    });
  }

  // The source of every cell of code that a reader may change, by its id.
  sources() {
    const code = [...this.model.cells].filter(({ type }) => type === "code");
    return new Map(code.map(({ id, sharedModel }) => [id, sharedModel]));
  }

  async start() {
    const kept = (await readOwn(this.key).catch(() => null)) ?? {};
    if (this.model.isDisposed) return;
    const sources = this.sources();
    this.made = new Map([...sources].map(([id, shared]) => [id, shared.getSource()]));
    for (const [id, { made, now }] of Object.entries(kept)) {
      if (made === this.made.get(id) && !ownCall(made)) sources.get(id).setSource(now);
    }
    this.before = JSON.stringify(this.changed());
    this.model.contentChanged.connect(() => this.plan());
  }

  changed() {
    const found = {};
    for (const [id, shared] of this.sources()) {
      const [made, now] = [this.made.get(id), shared.getSource()];
      if (made !== undefined && made !== now) found[id] = { made, now };
    }
    return found;
  }

  plan() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), SOON);
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  keep() {
    this.stop();
    if (this.model.isDisposed) return;
    const changed = this.changed();
    const text = JSON.stringify(changed);
    if (text === this.before) return;
    this.before = text;
    writeOwn(this.key, text === "{}" ? undefined : changed).catch(() => {});
  }

  async forget() {
    this.stop();
    this.before = "{}";
    await writeOwn(this.key, undefined).catch(() => {});
  }
}
