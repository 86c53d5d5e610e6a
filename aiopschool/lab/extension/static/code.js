// Code cells of pupils have a button of their own: the lesson view has no tool bar, and not every pupil knows keys.

import { callOf } from "./cells.js";
import { button, fill, make } from "./page.js";
import { isLater, laterIn, missingIn } from "./patience.js";
import { kernelReady } from "./running.js";

export class Code {
  constructor(view, Widget) {
    this.view = view;
    this.Widget = Widget;
    const { content } = view.panel;
    this.addButtons();
    content.model.cells.changed.connect(() => setTimeout(() => this.addButtons()));
  }

  addButtons() {
    for (const cell of this.view.panel.content.widgets) {
      if (cell.model.type !== "code" || cell.aiopRun) continue;
      const run = button(this.view.words.run, () => this.run(cell), "aiop-run");
      run.lang = this.view.facts.lang;
      run.dataset.lmSuppressShortcuts = "true";
      cell.aiopRun = new this.Widget({ node: run });
      cell.layout.insertWidget(2, cell.aiopRun);
      const show = () => cell.aiopRun.setHidden(Boolean(callOf(cell)));
      cell.model.contentChanged.connect(show);
      show();
    }
  }

  async run(cell) {
    const { panel, running, bar, facts, words } = this.view;
    await kernelReady(panel, () => panel.isDisposed);
    if (cell.isDisposed) return;
    cell.aiopMissing?.remove();
    if (!facts.site) return running.run(cell);
    this.fetching = laterIn(cell.model.sharedModel.getSource());
    if (this.fetching) bar.say(fill(words.fetching, { name: this.fetching }));
    await running.run(cell).catch(() => {}); // started again meanwhile
    if (this.fetching) bar.show(this.view.stage);
    this.fetching = "";
    const name = missingIn(cell);
    if (name) this.tellMissing(cell, fill(isLater(name) ? words.fetchFailed : words.notHere, { name }));
  }

  tellMissing(cell, textContent) {
    cell.aiopMissing = make("p", { className: "aiop-missing", textContent, lang: this.view.facts.lang });
    cell.aiopMissing.setAttribute("role", "alert");
    cell.node.append(cell.aiopMissing);
  }
}
