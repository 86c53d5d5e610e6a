// Code cells of pupils have a button of their own: the lesson view has no tool bar, and not every pupil knows keys.

import { callOf } from "./cells.js";
import { button } from "./page.js";
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
    const { panel, running } = this.view;
    await kernelReady(panel, () => panel.isDisposed);
    if (!cell.isDisposed) await running.run(cell);
  }
}
