const STRIP_WIDTH = 200;
const MARK_WIDTH = 5;
const BAR_HALF = 100;

/** The parts of the page on one claim: its row at the top, and its own article. */
class ClaimView {
  constructor(page, position) {
    this.page = page;
    this.written = page.written.claims[position];
    this.places = [...document.querySelectorAll(`[data-claim="${position}"]`)].map((place) => ({
      data: figuresIn(place),
      texts: new Map([...place.querySelectorAll('[data-text]:not([data-text=absence])')].map((text) => [text.dataset.text, text])),
      strip: place.querySelector('svg.strip'),
      lists: new Map([...place.querySelectorAll('[data-list]')].map((list) => [list.dataset.list, list])),
    }));
  }

  show(caseText, claim) {
    const texts = claimText(null, claim, this.page.options, caseText);
    for (const { data, texts: slots, strip, lists } of this.places) {
      showFigures(data, claim);
      this.showTexts(slots, claim);
      showStrip(strip, claim);
      for (const name of ['changes', 'flags', 'reasons']) {
        fillList(lists.get(name), texts[name]);
      }

      lists.get('contributions')?.replaceChildren(...contributionRows(caseText, claim));
    }
  }

  showTexts(slots, claim) {
    const isSame = figures.probability(claim.probability) === figures.probability(this.written.probability);
    const texts = {
      verdict: inWords(claim.verdict),
      term: inWords(claim.term),
      confidence: inWords(claim.confidence.level),
      narrative: claim.narrative,
      was: isSame ? '' : `was ${figures.probability(this.written.probability)}`,
    };
    for (const [name, slot] of slots) {
      setText(slot, visible(texts[name]));
    }
  }
}

function showFigures(slots, claim) {
  const probability = (value) => [value, figures.probability(value)];
  const told = {
    probability: probability(claim.probability),
    rangeLow: probability(claim.range[0]),
    rangeHigh: probability(claim.range[1]),
    intervalLow: probability(claim.interval[0]),
    intervalHigh: probability(claim.interval[1]),
    belief: probability(claim.opinion.belief),
    disbelief: probability(claim.opinion.disbelief),
    uncertainty: probability(claim.opinion.uncertainty),
    baseRate: probability(claim.opinion.baseRate),
    support: [claim.support, figures.weight(claim.support)],
    refutation: [claim.refutation, figures.weight(claim.refutation)],
    contest: [claim.contest, figures.twoPlaces(claim.contest)],
    supports: [claim.groups.supports, `+${claim.groups.supports}`],
    refutes: [claim.groups.refutes, `−${claim.groups.refutes}`],
    alternativeProbability: probability(claim.alternativeProbability ?? 0),
  };
  for (const [name, [value, shown]] of Object.entries(told)) {
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
function contributionRows(caseText, claim) {
  const heaviest = Math.max(...claim.contributions.map((contribution) => contribution.weight));
  return claim.contributions.map((contribution) => {
    const isSupport = contribution.direction === 'supports';
    const origins = contribution.origins
      .map(
        (origin) =>
          `${sourceLabel(caseText.labels, origin.source)} (${figures.weight(origin.weight)}): ${evidenceText(caseText, claim, origin.evidence)}`,
      )
      .join('; ');
    return element(
      'tr',
      {},
      element('td', { class: contribution.direction }, isSupport ? 'for' : 'against'),
      element('th', { scope: 'row', dir: 'auto' }, visible(groupLabel(caseText.labels, contribution.group))),
      element('td', {}, bar(isSupport, (contribution.weight / heaviest) * BAR_HALF)),
      element('td', {}, figure('weight', contribution.weight, figures.weight(contribution.weight))),
      element('td', {}, figure('without', contribution.probabilityWithout, figures.probability(contribution.probabilityWithout))),
      element('td', { dir: 'auto' }, visible(origins)),
    );
  });
}

function bar(isSupport, length) {
  const svg = drawing('svg', { class: 'bar', viewBox: `0 0 ${2 * BAR_HALF} 14`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const [name, x] = isSupport ? ['supports', BAR_HALF] : ['refutes', BAR_HALF - length];
  svg.append(drawing('rect', { class: name, x, y: 0, width: length, height: 14 }));
  return svg;
}
