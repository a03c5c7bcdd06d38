const STRIP_WIDTH = 200;
const MARK_WIDTH = 5;
const BAR_HALF = 100;

/** The parts of the page on one claim: its row at the top, and its own article. */
class ClaimView {
  constructor(page, position) {
    this.page = page;
    this.written = page.written.claims[position];
    this.places = [...document.querySelectorAll(`[data-claim="${position}"]`)].map(place => ({
      figures: figuresIn(place),
      texts: new Map([...place.querySelectorAll('[data-text]:not([data-text=absence])')].map(text => [text.dataset.text, text])),
      strip: place.querySelector('svg.strip'),
      lists: new Map([...place.querySelectorAll('[data-list]')].map(list => [list.dataset.list, list])),
    }));
  }

  show(caseFile, claim) {
    const texts = claimText(caseFile, claim, this.page.options);
    for (const { figures, texts: slots, strip, lists } of this.places) {
      showFigures(figures, claim);
      this.showTexts(slots, claim);
      showStrip(strip, claim);
      for (const name of ['changes', 'flags', 'reasons']) {
        fillList(lists.get(name), texts[name]);
      }

      lists.get('contributions')?.replaceChildren(...contributionRows(caseFile, this.page, claim));
    }
  }

  showTexts(slots, claim) {
    const isSame = probabilityFigure(claim.probability) === probabilityFigure(this.written.probability);
    const texts = {
      verdict: inWords(claim.verdict),
      term: inWords(claim.term),
      confidence: inWords(claim.confidence.level),
      narrative: claim.narrative,
      was: isSame ? '' : `was ${probabilityFigure(this.written.probability)}`,
    };
    for (const [name, slot] of slots) {
      setText(slot, visible(texts[name]));
    }
  }
}

function showFigures(slots, claim) {
  const probability = value => [value, probabilityFigure(value)];
  const figures = {
    probability: probability(claim.probability),
    rangeLow: probability(claim.range[0]),
    rangeHigh: probability(claim.range[1]),
    intervalLow: probability(claim.interval[0]),
    intervalHigh: probability(claim.interval[1]),
    belief: probability(claim.opinion.belief),
    disbelief: probability(claim.opinion.disbelief),
    uncertainty: probability(claim.opinion.uncertainty),
    baseRate: probability(claim.opinion.baseRate),
    support: [claim.support, weightFigure(claim.support)],
    refutation: [claim.refutation, weightFigure(claim.refutation)],
    contest: [claim.contest, twoPlaces(claim.contest)],
    supports: [claim.groups.supports, `+${claim.groups.supports}`],
    refutes: [claim.groups.refutes, `−${claim.groups.refutes}`],
    alternativeProbability: probability(claim.alternativeProbability ?? 0),
  };
  for (const [name, [value, shown]] of Object.entries(figures)) {
    if (slots.has(name)) {
      setFigure(slots.get(name), value, shown);
    }
  }
}

function showStrip(strip, claim) {
  const [low, high] = claim.range;
  const band = strip.querySelector('.band');
  band.setAttribute('x', low * STRIP_WIDTH);
  band.setAttribute('width', (high - low) * STRIP_WIDTH);
  strip.querySelector('.mark').setAttribute('x', claim.probability * (STRIP_WIDTH - MARK_WIDTH));
}

/** The rows of what weighs, made anew: groups come and go. */
function contributionRows(caseFile, page, claim) {
  const heaviest = Math.max(...claim.contributions.map(contribution => contribution.weight));
  return claim.contributions.map(contribution => {
    const isSupport = contribution.direction === 'supports';
    const origins = contribution.origins
      .map(origin => `${page.labels.source(origin.source)} (${weightFigure(origin.weight)}): ${evidenceList(caseFile, claim, origin.evidence)}`)
      .join('; ');
    return element(
      'tr',
      {},
      element('td', { class: contribution.direction }, isSupport ? 'for' : 'against'),
      element('th', { scope: 'row', dir: 'auto' }, visible(page.labels.group(contribution.group))),
      element('td', {}, bar(isSupport, (contribution.weight / heaviest) * BAR_HALF)),
      element('td', {}, figure('weight', contribution.weight, weightFigure(contribution.weight))),
      element('td', {}, figure('without', contribution.probabilityWithout, probabilityFigure(contribution.probabilityWithout))),
      element('td', { dir: 'auto' }, visible(origins)),
    );
  });
}

function bar(isSupport, length) {
  const rectangle = (name, x, width) => drawing('rect', { class: name, x, width, height: 14 });
  const svg = drawing('svg', { class: 'bar', viewBox: `0 0 ${2 * BAR_HALF} 14`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  svg.append(
    rectangle('tick', BAR_HALF - 0.5, 1),
    isSupport ? rectangle('supports', BAR_HALF, length) : rectangle('refutes', BAR_HALF - length, length),
  );
  return svg;
}
