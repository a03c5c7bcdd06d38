const STRIP_WIDTH = 200;
const MARK_WIDTH = 5;

/** The parts of the page on one claim: its row at the top, and its own article. */
class ClaimView {
  constructor(page, position, places) {
    this.page = page;
    this.written = page.written.claims[position];
    this.places = places.map((place) => ({
      data: figuresIn(place),
      texts: new Map([...place.querySelectorAll('[data-text]:not([data-text=absence])')].map((text) => [text.dataset.text, text])),
      strip: place.querySelector('svg.strip'),
      lists: new Map([...place.querySelectorAll('[data-list]')].map((list) => [list.dataset.list, list])),
    }));
    this.rows = places.flatMap((place) => [...place.querySelectorAll('tr[data-item]')].map((row) => new EvidenceRow(page, row)));
    this.lanes = places.flatMap((place) => [...place.querySelectorAll('[data-items]')].map((lane) => new Lane(page, lane)));
  }

  show(caseText, claim, absent) {
    const texts = claimText(null, claim, this.page.options, caseText);
    for (const { data, texts: slots, strip, lists } of this.places) {
      showFigures(data, claim);
      this.showTexts(slots, claim);
      showStrip(strip, claim);
      if (lists.size > 0) {
        ['changes', 'flags', 'reasons'].forEach((name) => fillList(lists.get(name), texts[name]));
        showContributions(lists.get('contributions'), caseText, claim);
      }
    }

    const weights = greatestWeights(claim);
    this.rows.forEach((row) =>
      row.show(weights.get(row.id) ?? 0, caseText.items.has(row.id) ? (absent.get(row.id) ?? '') : 'switched off'),
    );
    this.lanes.forEach((lane) => lane.show(weights));
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
