// What of JupyterLab is in sight. In the lesson view only the lesson and our bar; "Jupyter tonen" brings all back.

const LESSON = "aiop-lesson"; // on the page while the lesson view shows; the style sheet does the rest
const BARS = ["jp-top-panel", "jp-menu-panel", "jp-bottom-panel"];

export class Frame {
  constructor(app, Widget, panel) {
    this.shell = app.shell;
    this.Widget = Widget;
    this.panel = panel;
    this.wanted = true; // the lesson view, as long as the reader does not ask for Jupyter
    this.update = this.update.bind(this);
    this.shell.currentChanged?.connect(this.update);
    this.shell.layoutModified?.connect(this.update); // JupyterLite opens its list of files after the lesson
    panel.disposed.connect(() => {
      this.shell.currentChanged?.disconnect(this.update);
      this.shell.layoutModified?.disconnect(this.update);
      this.bar?.dispose();
      this.update();
    });
  }

  // The bar stands above everything else, on the page's first line.
  put(node) {
    this.bar = new this.Widget({ node });
    this.bar.id = `aiop-bar-${this.panel.id}`;
    this.shell.add(this.bar, "header", { rank: 0 });
    this.update();
    // JupyterLab gives a bar the height that its style asks for; ours wraps on a narrow screen.
    new ResizeObserver(() => this.fit(node)).observe(node.firstElementChild);
  }

  fit(node) {
    const height = `${Math.ceil(node.firstElementChild.getBoundingClientRect().height)}px`;
    if (height === "0px" || node.style.minHeight === height) return;
    node.style.minHeight = height;
    this.bar.parent?.fit();
  }

  show(lesson) {
    this.wanted = lesson;
    this.update();
  }

  // Jupyter knows no current notebook as long as nothing has the focus.
  get current() {
    const { currentWidget } = this.shell;
    return !this.panel.isDisposed && (currentWidget ? currentWidget === this.panel : this.panel.isVisible);
  }

  get visible() {
    return this.wanted && this.current;
  }

  update() {
    if (!this.current && this.shell.currentWidget?.content?.model?.getMetadata?.("aiopschool")) {
      this.bar?.setHidden(true); // the frame of that lesson shows its own
      return;
    }
    const lesson = this.visible;
    document.documentElement.classList.toggle(LESSON, lesson);
    this.bar?.setHidden(!this.current);
    for (const bar of this.shell.layout?.widgets ?? []) {
      if (BARS.includes(bar.id)) bar.setHidden(lesson);
    }
    this.panel.toolbar?.setHidden(lesson);
    for (const side of ["left", "right"]) this.sideBar(side, !lesson);
  }

  sideBar(side, visible) {
    const { shell } = this;
    if (!shell.isSideTabBarVisible) return;
    if (!visible && !shell[`${side}Collapsed`]) (side === "left" ? shell.collapseLeft : shell.collapseRight).call(shell);
    if (shell.isSideTabBarVisible(side) !== visible) shell.toggleSideTabBarVisibility(side);
  }
}
