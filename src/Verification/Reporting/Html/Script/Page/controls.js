/** Makes the switches, ratings, base rates, the date and the buttons of the page work. */
function connectControls(page) {
  const asOf = document.getElementById('as-of');
  asOf.value = shownDate(page.written.asOf);
  asOf.addEventListener('change', () => {
    const isWritten = asOf.value === '' || asOf.value === shownDate(page.written.asOf);
    page.changes.asOf = isWritten ? null : `${asOf.value}Z`;
    update(page);
  });
  document.addEventListener('change', event => takeChange(page, event.target));
  document.addEventListener('click', event => {
    const rating = event.target.closest('button.rating');
    if (rating) {
      offerRatings(page, rating);
    }
  });
  document.getElementById('undo-all').addEventListener('click', () => {
    page.changes.clear();
    resetControls(page);
    update(page);
  });
  document.getElementById('copy').addEventListener('click', () => copyCase(page));
}

function takeChange(page, control) {
  const { off, at, baseRate } = control.dataset;
  if (off) {
    const list = off === 'evidence' ? page.caseFile.evidence : page.caseFile.sources;
    page.changes.switch(off, list[at].id, control.checked);
    resetControls(page);
    update(page);
  } else if (baseRate) {
    const rate = control.value === '' ? null : Number(control.value);
    control.setCustomValidity(rate === null || (rate > 0 && rate < 1) ? '' : 'A base rate lies between 0 and 1.');
    if (control.reportValidity()) {
      const claim = page.caseFile.claims[baseRate];
      page.changes.set('baseRate', claim, rate ?? written('baseRate', claim));
      update(page);
    }
  }
}

/** Turns a rating into a choice of ratings, until one is chosen or the reader goes elsewhere. */
function offerRatings(page, button) {
  const { rate, at } = button.dataset;
  const element = (rate === 'reliability' ? page.caseFile.sources : page.caseFile.evidence)[at];
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', `${rate} of ${element.id}`);
  const meanings = rate === 'reliability' ? RELIABILITIES : CREDIBILITIES;
  if (written(rate, element) === undefined) {
    choice.add(new Option(`trust ${probabilityFigure(element.trust)}`, 'written'));
  }

  for (const [value, meaning] of Object.entries(meanings)) {
    choice.add(new Option(`${value} ${meaning}`, value));
  }

  choice.add(new Option(UNRATED, ''));
  const current = page.changes[rate].has(element.id) ? page.changes[rate].get(element.id) : written(rate, element);
  choice.value = current === undefined ? 'written' : (current ?? '');
  const close = () => choice.isConnected && choice.replaceWith(button);
  choice.addEventListener('change', event => {
    event.stopPropagation();
    const chosen = choice.value === '' ? null : rate === 'credibility' ? Number(choice.value) : choice.value;
    page.changes.set(rate, element, chosen === 'written' ? undefined : chosen);
    close();
    button.focus();
    resetControls(page);
    update(page);
  });
  choice.addEventListener('blur', close);
  choice.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
      button.focus();
    }
  });
  button.replaceWith(choice);
  choice.focus();
}

/** Sets every control to what the changes say: one thing can have a switch in several places. */
function resetControls(page) {
  const { caseFile, changes } = page;
  for (const box of document.querySelectorAll('input[data-off]')) {
    const { off, at } = box.dataset;
    box.checked = !changes.off[off].has((off === 'evidence' ? caseFile.evidence : caseFile.sources)[at].id);
  }

  for (const shown of document.querySelectorAll('[data-rate], [data-rated]')) {
    const isCredibility = shown.dataset.rate === 'credibility';
    const element = isCredibility ? caseFile.evidence[shown.dataset.at] : caseFile.sources[shown.dataset.at ?? shown.dataset.rated];
    setText(shown, shownRating(changes, isCredibility ? 'credibility' : 'reliability', element));
  }

  for (const input of document.querySelectorAll('[data-base-rate]')) {
    input.value = changes.baseRate.get(caseFile.claims[input.dataset.baseRate].id) ?? '';
  }

  document.getElementById('as-of').value = changes.asOf?.slice(0, -1) ?? shownDate(page.written.asOf);
}

function shownRating(changes, what, element) {
  const value = changes[what].has(element.id) ? changes[what].get(element.id) : written(what, element);
  return value === undefined ? `trust ${probabilityFigure(element.trust)}` : String(value ?? UNRATED);
}

/** Lists the changes, each with what undoes it, and says which verdicts they change. */
function showChanges(page, assessment) {
  const changes = page.changes.list();
  const entries = changes.map(change => {
    const undo = element('button', { type: 'button' }, 'Undo');
    undo.addEventListener('click', () => {
      change.undo();
      resetControls(page);
      update(page);
    });
    return element('li', {}, element('span', { dir: 'auto' }, visible(change.words)), ' ', undo);
  });
  document.getElementById('changes').replaceChildren(...entries);
  document.body.classList.toggle('changed', changes.length > 0);
  const verdicts = assessment.claims
    .map((claim, position) => ({ id: claim.id, is: claim.verdict, was: page.written.claims[position].verdict }))
    .filter(claim => claim.is !== claim.was)
    .map(claim => `${claim.id} is ${inWords(claim.is)} (was ${inWords(claim.was)})`);
  const status = verdicts.length > 0 ? `Verdicts that change: ${verdicts.join(', ')}.` : 'No verdict changes.';
  setText(document.getElementById('status'), changes.length > 0 ? visible(status) : '');
}

/** Shows the case as changed, and puts it on the clipboard where the browser lets it. */
async function copyCase(page) {
  const text = document.getElementById('case-file');
  text.value = `${JSON.stringify(page.changes.isEmpty ? page.caseFile : changed(page.caseFile, page.changes.all), null, 2)}\n`;
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

function shownDate(date) {
  return date?.slice(0, 19).replace('Z', '') ?? '';
}
