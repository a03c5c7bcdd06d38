/** A row of the evidence on a claim. */
class EvidenceRow {
  constructor(page, row) {
    this.row = row;
    this.id = page.caseFile.evidence[row.dataset.item].id;
    this.figure = row.querySelector('[data-figure=weight]');
    this.absence = row.querySelector('[data-text=absence]');
    this.weight = Number(this.figure.value);
    this.why = this.absence.textContent;
  }

  /** Shows what the item weighs, and why it does not exist where it does not. */
  show(weight, why) {
    if (weight !== this.weight || why !== this.why) {
      this.weight = weight;
      this.why = why;
      setFigure(this.figure, weight, figures.weight(weight));
      setText(this.absence, why);
      this.row.classList.toggle('absent', why !== '');
    }
  }
}

/** A lane of a drawing of provenance: as thick as the heaviest of its items weighs. */
class Lane {
  constructor(page, lane) {
    this.lane = lane;
    this.items = lane.dataset.items.split(' ').map((position) => page.caseFile.evidence[position].id);
    this.heaviest = Number(lane.closest('svg').dataset.heaviest);
  }

  show(weights) {
    const weight = this.items.reduce((most, item) => Math.max(most, weights.get(item) ?? 0), 0);
    if (setText(this.lane.querySelector('.amount'), figures.weight(weight))) {
      this.lane.classList.toggle('weightless', weight === 0);
      const share = weight > 0 ? Math.min(1, weight / (this.heaviest || weight)) : 0;
      this.lane.querySelector('.flow').setAttribute('stroke-width', 1 + 7 * share);
    }
  }
}

/** What each item weighs on a claim, for the origin for which it weighs most. */
function greatestWeights(claim) {
  const weights = new Map();
  for (const { evidence, weight } of claim.weights) {
    weights.set(evidence, Math.max(weight, weights.get(evidence) ?? 0));
  }

  return weights;
}
