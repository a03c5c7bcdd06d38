const OPEN_ROWS = 25;
const BAR_HALF = 100;

/** What each affiliation contributes, made anew, for groups come and go: the first rows at once, the rest when the reader unfolds it. */
function showContributions(body, caseText, claim) {
  const { contributions } = claim;
  const heaviest = contributions.reduce((most, { weight }) => Math.max(most, weight), 0);
  const rows = (some) => some.map((contribution) => contributionRow(caseText, claim, contribution, heaviest));
  body.replaceChildren(...rows(contributions.slice(0, OPEN_ROWS)));
  const part = body.closest('[data-part]');
  part.querySelectorAll('details').forEach((details) => details.remove());
  if (contributions.length > OPEN_ROWS) {
    const folded = contributions.slice(OPEN_ROWS);
    part.append(foldedTable(body.closest('.scroll'), `${folded.length} more groups`, () => rows(folded)));
  }
}

function contributionRow(caseText, claim, { direction, group, weight, probabilityWithout, origins }, heaviest) {
  const isSupport = direction === 'supports';
  const told = origins.map(
    (origin) =>
      `${caseText.labels.source(origin.source)} (${figures.weight(origin.weight)}): ${evidenceText(caseText, claim, origin.evidence)}`,
  );
  return element(
    'tr',
    {},
    element('td', { class: direction }, isSupport ? 'for' : 'against'),
    element('th', { scope: 'row', dir: 'auto' }, visible(groupLabel(caseText.labels, group))),
    element('td', {}, bar(isSupport, (weight / heaviest) * BAR_HALF)),
    element('td', {}, figure('weight', weight, figures.weight(weight))),
    element('td', {}, figure('without', probabilityWithout, figures.probability(probabilityWithout))),
    element('td', { dir: 'auto' }, visible(told.join('; '))),
  );
}

function bar(isSupport, length) {
  const svg = drawing('svg', { class: 'bar', viewBox: `0 0 ${2 * BAR_HALF} 14`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const [name, x] = isSupport ? ['supports', BAR_HALF] : ['refutes', BAR_HALF - length];
  svg.append(drawing('rect', { class: name, x, y: 0, width: length, height: 14 }));
  return svg;
}

/** A table like another, folded, whose rows are made when it is first unfolded. */
function foldedTable(like, words, makeRows) {
  const table = like.cloneNode(true);
  const body = table.querySelector('tbody');
  body.replaceChildren();
  body.removeAttribute('data-list');
  const details = element('details', {}, element('summary', {}, words), table);
  details.addEventListener('toggle', () => body.replaceChildren(...makeRows()), { once: true });
  return details;
}
