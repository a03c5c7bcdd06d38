/** Reads the case and the constants that the page was made from, and makes its controls work. */
function start() {
  const caseFile = JSON.parse(document.getElementById('case').textContent);
  const options = JSON.parse(document.getElementById('options').textContent);
  const page = { caseFile, options, written: assess(caseFile, options), changes: new Changes(caseFile), labels: new Labels(caseFile) };
  page.view = new PageView(page);
  connectControls(page);
  document.documentElement.classList.remove('still');
}

/** Assesses the case as changed, and shows what follows. */
function update(page) {
  const caseFile = page.changes.isEmpty ? page.caseFile : changed(page.caseFile, page.changes.all);
  const assessment = page.changes.isEmpty ? page.written : assess(caseFile, page.options);
  page.view.show(caseFile, assessment);
  showChanges(page, assessment);
}
