// A picture of the reader's own: made small and grey here, so that no file ever leaves the device.
function picturePart(panel, spec) {
  const box = element("div", "control picture-file");
  const input = attributes(element("input", "visually-hidden"), { type: "file", accept: "image/*" });
  input.id = `${panel.id}-${spec.name}`;
  const label = element("label", "file-button", spec.label);
  label.htmlFor = input.id;
  const error = element("div", "error");
  error.setAttribute("role", "alert");

  const grey = async (file) => {
    const image = await createImageBitmap(file);
    const side = Math.min(image.width, image.height);
    const canvas = new OffscreenCanvas(spec.size, spec.size);
    const context = canvas.getContext("2d");
    context.drawImage(
      image,
      (image.width - side) / 2,
      (image.height - side) / 2,
      side,
      side,
      0,
      0,
      spec.size,
      spec.size,
    );
    const { data } = context.getImageData(0, 0, spec.size, spec.size);
    let bytes = "";
    for (let i = 0; i < data.length; i += 4) {
      bytes += String.fromCharCode(Math.round(0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2]));
    }
    return btoa(bytes);
  };

  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = ""; // the same file can be chosen again
    if (!file) return;
    error.textContent = "";
    try {
      panel.send(spec.name, { grey: await grey(file) });
    } catch {
      error.textContent = spec.wrong;
    }
  });
  panel.parts[spec.name] = (state) => {
    if (state.error) error.textContent = state.error;
    const inputs = panel.model.get("inputs");
    // Python has it: it must not travel again with every later move.
    if (inputs[spec.name]?.grey) panel.model.set("inputs", { ...inputs, [spec.name]: { old: true } });
  };
  box.append(input, label, error);
  return box;
}
