// On a site: are the answers kept? When they are not, or nobody promises it, the reader hears it at once, with what to
// do. What the reader wrote in the code of a lesson stays too.

import { button, channel, fill, keep, kept, make } from "./page.js";
import { OwnCode } from "./owncode.js";
import { askToStay, setCopyAside, trouble } from "./store.js";

const READ = "aiop-warning-read"; // the one that was closed in this tab: once is enough

export class Keeping {
  constructor(view) {
    Object.assign(this, { view, panel: view.panel, words: view.words });
    this.path = view.panel.context.path;
    this.text = make("p");
    this.go = button(this.words.toSaving, () => view.bar.toProgress(), "primary");
    const close = button(this.words.close, () => {
      this.node.hidden = true;
      keep(READ, this.told);
    });
    this.node = make("div", { className: "notice keeping", hidden: true }, this.text, this.go, close);
    this.node.setAttribute("role", "alert");
    this.channel = new BroadcastChannel(channel());
    this.channel.addEventListener("message", ({ data }) => data?.kind === "refused" && this.tell("keepsNoMore"));
    this.panel.disposed.connect(() => this.channel.close());
  }

  tell(name, values = {}) {
    this.told = name;
    this.text.textContent = fill(this.words[name], values);
    this.go.hidden = !this.view.facts.progress || name === "copyAside";
    this.node.hidden = false;
  }

  async start() {
    const problem = await trouble();
    if (!problem) askToStay();
    else if (problem !== kept(READ)) this.tell(problem);
    if (problem === "keepsNothing" || this.panel.isDisposed) return;
    const aside = await setCopyAside(this.path, this.words.copy);
    if (aside) {
      await this.panel.context.revert();
      this.tell("copyAside", { name: aside });
    }
    this.code = new OwnCode(this.panel);
    await this.code.start();
    stayClean(this.panel.context.model);
  }

  // The lesson as it was made, without what the reader changed in its code.
  async restore() {
    await this.code?.forget();
    await this.panel.context.revert();
  }
}

// Nothing of a lesson is saved here, so Jupyter need not ask whether it must be.
function stayClean(model) {
  const clean = () => model.dirty && (model.dirty = false);
  model.stateChanged.connect(clean);
  clean();
}
