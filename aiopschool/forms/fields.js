// One field: each function draws a kind and returns its node, `read` and `write` of its value, and the inputs whose error
// it is. `view` hears of every change.

const MOST = { text: 300, number: 40, long: 20000 }; // characters: more is pasted by accident

function optionsOf(spec, type, name) {
  return spec.options.map(([value, text]) => {
    const input = attributes(make("input"), { type, name, value });
    return { input, node: make("label", "option", input, text) };
  });
}

function typing(input, spec, edit) {
  input.maxLength = MOST[spec.kind] ?? 300;
  input.autocomplete = "off";
  // Not on `change`: a page that is emptied fires it too, and would keep anew what was just erased.
  input.addEventListener("input", () => edit(input.value, false));
  const write = (value) => {
    if (input.value !== value) input.value = value;
  };
  return { control: input, write };
}

const KINDS = {
  text: (spec, edit) => typing(attributes(make("input"), { type: "text" }), spec, edit),
  number: (spec, edit) => {
    const made = typing(attributes(make("input"), { type: "text", inputmode: "text" }), spec, edit);
    return { ...made, unit: spec.unit };
  },
  date: (spec, edit) => typing(attributes(make("input"), { type: "date" }), spec, edit),
  long: (spec, edit) => typing(attributes(make("textarea"), { rows: spec.lines }), spec, edit),
  choice: (spec, edit, words) => (spec.options.length > 3 && !spec.open ? drawSelect : drawRadios)(spec, edit, words),
  choices: (spec, edit) => {
    const options = optionsOf(spec, "checkbox", unique());
    const read = () => options.filter(({ input }) => input.checked).map(({ input }) => input.value);
    const group = make("div", "options", ...options.map(({ node }) => node));
    for (const { input } of options) input.addEventListener("change", () => edit(read(), true));
    const write = (value) => {
      for (const { input } of options) input.checked = value.includes(input.value);
    };
    return { group, write };
  },
};

function drawSelect(spec, edit, words) {
  const select = make("select");
  const options = new Map(spec.options.map(([value, text]) => [value, new Option(text, value)]));
  select.append(new Option(words.choose, ""), ...options.values());
  for (const [label, keys] of spec.groups) {
    const group = attributes(make("optgroup"), { label });
    group.append(...keys.map((key) => options.get(key)));
    select.append(group);
  }
  const last = [...options.values()].filter((option) => option.parentNode === select);
  select.append(...last);
  select.addEventListener("change", () => edit(select.value, true));
  const write = (value) => {
    select.value = value;
    if (select.value === value) return;
    select.append(new Option(value, value)); // an option of a newer version stays in sight
    select.value = value;
  };
  return { control: select, write };
}

function drawRadios(spec, edit, words) {
  const whole = { options: [...spec.options, ["", words.unanswered]] };
  const options = optionsOf(whole, "radio", unique());
  for (const { input } of options) input.addEventListener("change", () => input.checked && edit(input.value, true));
  const write = (value) => {
    for (const { input } of options) input.checked = input.value === value;
  };
  return { group: make("div", "options", ...options.map(({ node }) => node)), write };
}

// A field with its label, its help and a place for its error.
function drawField(spec, onEdit, words) {
  const reply = attributes(make("p", "reply"), { role: "status" });
  const answer = (value) => {
    const text = spec.replies?.[value] ?? "";
    if (reply.textContent !== text) reply.textContent = text;
  };
  const edit = (value, done) => {
    answer(value);
    onEdit(value, done);
  };
  const { control, group, unit, write: put } = KINDS[spec.kind](spec, edit, words);
  const write = (value) => {
    put(value);
    answer(value);
  };
  const id = unique();
  const help = attributes(make("span", "help", spec.help), { id: `${id}-help` });
  const error = attributes(make("span", "error"), { id: `${id}-error`, role: "alert" });
  const named = control ?? group;
  attributes(named, { id, "aria-describedby": `${spec.help ? `${help.id} ` : ""}${error.id}` });
  const label = control ? make("label", "name", spec.label) : make("span", "name", spec.label);
  if (control) label.htmlFor = id;
  else {
    label.id = `${id}-name`;
    attributes(group, { role: spec.kind === "choices" ? "group" : "radiogroup", "aria-labelledby": label.id });
  }
  const row = unit ? make("span", "measured", named, make("span", "unit", unit)) : named;
  const node = make("div", `field ${spec.kind}`, label, ...(spec.help ? [help] : []), row, error, reply);
  const fail = (text) => {
    if (error.textContent !== text) error.textContent = text;
    named.setAttribute("aria-invalid", Boolean(text));
  };
  return { node, write, fail };
}
