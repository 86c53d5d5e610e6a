// Play, pause and speed. Who asks the device for less motion takes steps with the button beside it.
CONTROLS.player = (panel, spec) => {
  const speed = listOf(spec.speeds);
  attributes(speed, { id: `${panel.idOf(spec)}-speed`, "aria-label": spec.speed });
  [speed.value] = spec.speeds[1];
  const label = element("label", "", spec.speed);
  label.htmlFor = speed.id;
  let timer;
  let playing = false;

  // Ticks that wait are one tick.
  const tick = () => panel.tell(spec, "tick", null, { move: true, shown: { value: true } });

  const run = (on) => {
    playing = on;
    clearInterval(timer);
    panel.timers.delete(timer);
    if (on) panel.timers.add((timer = setInterval(tick, Number(speed.value))));
    start.textContent = on ? `⏸ ${spec.pause}` : `▶ ${spec.label}`;
  };

  const start = button(`▶ ${spec.label}`, () => {
    run(!playing);
    if (playing) tick();
    else panel.tell(spec, "pause", null, { shown: { value: false } });
  });
  start.id = panel.idOf(spec);
  speed.addEventListener("change", () => run(playing));
  const show = (state) => {
    if (playing && !state.value) run(false);
  };
  const node = make("div", "control player", start, label, speed);
  node.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return { node, show };
};
