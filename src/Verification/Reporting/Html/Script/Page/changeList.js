/** Lists the changes, each with what undoes it, and says which verdicts they change. */
function showChanges(page, assessment) {
  const entries = [...page.changes.list()].map((change) => {
    const undo = element('button', { type: 'button' }, 'Undo');
    undo.addEventListener('click', () => page.controls.undo(change));
    return element('li', {}, element('span', { dir: 'auto' }, visible(change.words)), ' ', undo);
  });
  document.getElementById('changes').replaceChildren(...entries);
  document.body.classList.toggle('changed', !page.changes.isEmpty);
  const verdicts = assessment.claims
    .map((claim, position) => ({ id: claim.id, is: claim.verdict, was: page.written.claims[position].verdict }))
    .filter((claim) => claim.is !== claim.was)
    .map((claim) => `${claim.id} is ${inWords(claim.is)} (was ${inWords(claim.was)})`);
  const status = verdicts.length > 0 ? `Verdicts that change: ${figures.row(verdicts, 6)}.` : 'No verdict changes.';
  setText(document.getElementById('status'), page.changes.isEmpty ? '' : visible(status));
}

/** Shows the case as changed, and puts it on the clipboard where the browser lets it. */
async function copyCase(page) {
  const text = document.getElementById('case-file');
  text.value = `${JSON.stringify(page.changedCase, null, 2)}\n`;
  text.hidden = false;
  text.select();
  const status = document.getElementById('status');
  try {
    await navigator.clipboard.writeText(text.value);
    setText(status, 'The case file is on the clipboard.');
  } catch {
    setText(status, 'The case file is selected below, to be copied.');
  }
}
