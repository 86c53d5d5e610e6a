// Play, pause and speed. Who asks the device for less motion takes steps with the button beside it.
function playerPart(panel, spec) {
  const box = element("div", "control player");
  const button = element("button", "", `▶ ${spec.label}`);
  button.type = "button";
  const speed = element("select");
  for (const [period, text] of spec.speeds) {
    const option = element("option", "", text);
    option.value = period;
    speed.append(option);
  }
  speed.value = spec.speeds[1][0];
  speed.id = `${panel.id}-${spec.name}-speed`;
  button.id = `${panel.id}-${spec.name}`;
  speed.setAttribute("aria-label", spec.speed);
  const label = element("label", "", spec.speed);
  label.htmlFor = speed.id;
  let timer;
  let playing = false;
  const send = (value, ticks) => {
    const before = panel.model.get("inputs")[spec.name] ?? { ticks: 0 };
    panel.send(spec.name, { value, ticks: before.ticks + ticks });
  };
  const run = (on) => {
    playing = on;
    clearInterval(timer);
    panel.timers.delete(timer);
    if (on) panel.timers.add((timer = setInterval(() => send(true, 1), Number(speed.value))));
    button.textContent = on ? `⏸ ${spec.pause}` : `▶ ${spec.label}`;
  };
  button.addEventListener("click", () => {
    run(!playing);
    send(playing, playing ? 1 : 0);
  });
  speed.addEventListener("change", () => run(playing));
  panel.parts[spec.name] = (state) => {
    if (playing && !state.value) run(false);
  };
  box.append(button, label, speed);
  box.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return box;
}
