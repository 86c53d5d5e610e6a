// Answers that are picked: one option, several options, pairs.

function optionsOf(form, part, id, type) {
  return part.options.map((text, k) => {
    const input = make("input");
    input.type = type;
    input.name = id;
    input.value = letterOf(k);
    input.addEventListener("change", () => form.draft());
    const label = make("label", "option", input, make("span", "letter", `${input.value}.`), make("span", "", text));
    return { input, label };
  });
}

function drawChoices(form, part, id) {
  const { box, mark } = group(part, id, "options");
  const options = optionsOf(form, part, id, part.kind === "choice" ? "radio" : "checkbox");
  const inputs = options.map(({ input }) => input);
  box.append(...options.map(({ label }) => label));
  const read = () => inputs.filter((input) => input.checked).map((input) => input.value).join(", ");
  const write = (text) => {
    const chosen = text.split(/[\s,]+/);
    for (const input of inputs) input.checked = chosen.includes(input.value);
  };
  return { box, mark, read, write, flag: () => {} };
}

function drawMatch(form, part, id) {
  const { box, mark } = group(part, id, "match");
  const pairs = make("div", "pairs");
  box.append(pairs);
  const formulas = part.right.some((text) => text.includes("$")); // an option of a list shows plain text only
  const selects = part.left.map((text, k) => {
    const select = make("select");
    const left = make("span", "left", make("span", "letter", `${k + 1}.`), make("span", "", text));
    left.id = `${id}-${k}`;
    select.setAttribute("aria-labelledby", left.id);
    select.append(new Option(`${form.words.choose} …`, ""));
    part.right.forEach((right, r) => {
      select.append(new Option(formulas ? letterOf(r) : `${letterOf(r)}. ${right}`, letterOf(r)));
    });
    select.addEventListener("change", () => form.draft());
    pairs.append(left, select);
    return select;
  });
  if (formulas) {
    const items = part.right.map((text, r) => make("li", "", make("span", "letter", `${letterOf(r)}.`), make("span", "", text)));
    box.append(make("ul", "rights", ...items));
  }
  const read = () => selects.map((select, k) => (select.value ? `${k + 1}${select.value}` : "")).filter(Boolean).join(" ");
  const write = (text) => {
    const pairs = Object.fromEntries([...text.matchAll(/(\d+)([A-Z])/g)].map(([, k, letter]) => [k, letter]));
    selects.forEach((select, k) => {
      select.value = pairs[k + 1] ?? "";
    });
  };
  return { box, mark, read, write, flag: flagAll(selects) };
}
