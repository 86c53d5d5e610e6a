// One sentence that must be read before anything else works again, with what to do about it.

import { button, make } from "./page.js";

export class Notice {
  constructor(text, onClick) {
    this.text = make("p");
    this.button = button(text, onClick, "primary");
    this.node = make("div", { className: "notice", hidden: true }, this.text, this.button);
    this.node.setAttribute("role", "alert");
  }

  show(text, withButton = true) {
    this.text.textContent = text;
    this.button.hidden = !withButton;
    this.node.hidden = false;
  }

  hide() {
    this.node.hidden = true;
    this.text.textContent = "";
  }
}
