// Which cells run by themselves: only those that are to the letter one of our own calls. Everything that a pupil,
// a colleague or a stranger could have written waits for a person.

const NAMES = "explore|exercise|question|progress|tool";
const TEXT = String.raw`"[\w .,:+×·-]{0,80}"`;
const CONSTANT = String.raw`(?:${TEXT}|-?\d{1,9}(?:\.\d{1,9})?|True|False|None)`;
const ARGUMENT = String.raw`(?:[a-z_]{1,30}=)?${CONSTANT}`;
// A comment may hold anything that is printed: a control sign could end its line for Python, but not for us.
const COMMENT = String.raw`#[^\p{C}\p{Zl}\p{Zp}]*`;
const CALL = new RegExp(
  String.raw`^(?:${COMMENT}\n)?from aiopschool import (${NAMES})\n{1,2}(${NAMES})\((?:${ARGUMENT}(?:, ${ARGUMENT}){0,5})?\)\n?$`,
  "u",
);

// The name of our call in a source, for example `explore`; nothing when it is anything else.
export function ownCall(source) {
  const match = CALL.exec(source);
  return match !== null && match[1] === match[2] ? match[1] : "";
}

// The facts that the build wrote in a lesson; nothing for any other notebook.
export function lessonOf(panel) {
  const facts = panel.content.model?.getMetadata("aiopschool");
  return facts && typeof facts.lang === "string" && typeof facts.words === "object" ? facts : null;
}

export function callOf(cell) {
  return cell.model.type === "code" ? ownCall(cell.model.sharedModel.getSource()) : "";
}

export function ownCells(panel, ...names) {
  return panel.content.widgets.filter((cell) => {
    const name = callOf(cell);
    return name && (names.length === 0 || names.includes(name));
  });
}

export function codeCells(panel) {
  return panel.content.widgets.filter((cell) => cell.model.type === "code" && !callOf(cell));
}
