/** Reads the case and the constants that the page was made from, and makes its controls work. */
function start() {
  const page = new Page(readBlock('case'), readBlock('options'));
  page.controls = new Controls(page);
  document.documentElement.classList.remove('still');
}

function readBlock(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** The case as it was written, what the reader has changed in it, and what follows. */
class Page {
  constructor(caseFile, options) {
    this.caseFile = caseFile;
    this.options = options;
    this.written = assess(caseFile, options);
    this.shown = this.written;
    this.changes = new Changes();
    this.view = new PageView(this);
  }

  /** The case as changed. */
  get changedCase() {
    return this.changes.isEmpty ? this.caseFile : changed(this.caseFile, this.changes.all);
  }

  /** Assesses the case as changed, and shows what follows. */
  update() {
    const caseFile = this.changedCase;
    this.shown = this.changes.isEmpty ? this.written : assess(caseFile, this.options, this.shown);
    this.view.show(caseFile, this.shown);
    showChanges(this, this.shown);
  }
}
