// A picture of the reader's own: made small and grey here, so that the file never leaves the device.

// The middle square as bytes in base64, one per pixel.
async function greySquare(file, size) {
  const image = await createImageBitmap(file);
  const side = Math.min(image.width, image.height);
  const context = new OffscreenCanvas(size, size).getContext("2d");
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
  context.drawImage(image, left, top, side, side, 0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  let bytes = "";
  for (let i = 0; i < data.length; i += 4) {
    bytes += String.fromCharCode(Math.round(0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2]));
  }
  return btoa(bytes);
}

CONTROLS.picture = (panel, spec) => {
  const id = panel.idOf(spec);
  const input = attributes(element("input", "visually-hidden"), { id, type: "file", accept: "image/*" });
  const label = element("label", "file-button", spec.label);
  label.htmlFor = id;
  const error = errorBox(id);
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = ""; // the same file can be chosen again
    if (!file) return;
    error.textContent = "";
    try {
      panel.confide(spec, "grey", await greySquare(file, spec.size));
    } catch {
      error.textContent = spec.wrong;
    }
  });
  const show = (state) => {
    if (state.error) error.textContent = state.error;
  };
  return { node: make("div", "control picture-file", input, label, error), show };
};
