// On a site some packages come only when a cell asks for them. That they are on their way, and that they did not come,
// is said; Python itself says it in English, or not at all.

import { fill, make } from "./page.js";

// The name for a reader, by the name that an import has.
const LATER = { sklearn: "scikit-learn", scipy: "SciPy" };
const IMPORT = /^\s*(?:from|import)\s+([a-zA-Z_]\w*)/gm;

export class Fetching {
  constructor(view, NotebookActions) {
    this.view = view;
    this.name = ""; // of what is on its way
    this.here = new Set();
    const ours = (react) => (_actions, { notebook, cell }) => {
      if (notebook === view.panel.content && cell.model.type === "code") react.call(this, cell);
    };
    const [scheduled, executed] = [ours(this.onScheduled), ours(this.onExecuted)];
    NotebookActions.executionScheduled.connect(scheduled);
    NotebookActions.executed.connect(executed);
    view.panel.disposed.connect(() => {
      NotebookActions.executionScheduled.disconnect(scheduled);
      NotebookActions.executed.disconnect(executed);
    });
  }

  onScheduled(cell) {
    cell.aiopMissing?.remove();
    const names = [...cell.model.sharedModel.getSource().matchAll(IMPORT)].map((match) => LATER[match[1]]);
    const name = names.find((one) => one && !this.here.has(one));
    if (!name) return;
    this.name = name;
    this.view.bar.say(fill(this.view.words.fetching, { name }));
  }

  onExecuted(cell) {
    const { view, name } = this;
    const missing = missingIn(cell);
    if (name && !missing) this.here.add(name);
    if (name) view.bar.show(view.stage);
    this.name = "";
    if (missing) this.tell(cell, missing);
  }

  // A new kernel has nothing yet.
  forget() {
    this.name = "";
    this.here.clear();
  }

  tell(cell, missing) {
    const { words, facts } = this.view;
    const [name, text] = LATER[missing] ? [LATER[missing], words.fetchFailed] : [missing, words.notHere];
    const textContent = fill(text, { name });
    cell.aiopMissing = make("p", { className: "aiop-missing", textContent, lang: facts.lang });
    cell.aiopMissing.setAttribute("role", "alert");
    cell.node.append(cell.aiopMissing);
  }
}

// What a cell wanted to import and did not get.
function missingIn(cell) {
  const { outputs } = cell.model;
  for (let n = 0; n < (outputs?.length ?? 0); n++) {
    const { output_type: type, ename, evalue } = outputs.get(n).toJSON();
    const name = type === "error" && ename.includes("ModuleNotFoundError") && /named '(\w+)/.exec(evalue)?.[1];
    if (name) return name;
  }
  return "";
}
