/** The parts of the page that follow the figures. */
class PageView {
  constructor(page) {
    this.page = page;
    this.claims = new Map();
    this.shown = [...page.written.claims];
    this.sources = null;
  }

  show(caseFile, assessment) {
    const caseText = caseTextOf(caseFile);
    const absent = new Map(assessment.absent.map((item) => [item.evidence, absenceInWords(item.reason)]));
    assessment.claims.forEach((claim, position) => {
      if (claim !== this.shown[position]) {
        this.shown[position] = claim;
        this.claim(position).show(caseText, claim);
      }
    });
    this.showEvidence(caseText, absent, assessment);
    this.showSources(assessment);
    fillList(
      document.querySelector('[data-list=absent]'),
      assessment.absent.map((item) => absenceText(this.page.caseFile, caseText, item)),
    );
    document.getElementById('absent').hidden = assessment.absent.length === 0;
  }

  claim(position) {
    if (!this.claims.has(position)) {
      this.claims.set(position, new ClaimView(this.page, position));
    }

    return this.claims.get(position);
  }

  /** Shows what each item weighs on its claim, and why it does not exist where it does not. */
  showEvidence(caseText, absent, assessment) {
    this.rows ??= [...document.querySelectorAll('tr[data-item]')].map((row) => new EvidenceRow(this.page, row));
    const weights = new Map();
    for (const claim of assessment.claims) {
      for (const { evidence, weight } of claim.weights) {
        if (caseText.items.get(evidence).claim === claim.id) {
          weights.set(evidence, Math.max(weight, weights.get(evidence) ?? 0));
        }
      }
    }

    for (const row of this.rows) {
      row.show(weights.get(row.id) ?? 0, caseText.items.has(row.id) ? (absent.get(row.id) ?? '') : 'switched off');
    }

    this.lanes ??= [...document.querySelectorAll('[data-items]')].map((lane) => new Lane(this.page, lane));
    for (const lane of this.lanes) {
      lane.show(weights);
    }
  }

  showSources(assessment) {
    this.sources ??= [...document.querySelectorAll('tr[data-source]')].map((row) => figuresIn(row));
    assessment.sources.forEach((use, position) => {
      for (const name of ['supports', 'refutes', 'unused']) {
        setFigure(this.sources[position].get(name), use[name], String(use[name]));
      }
    });
  }
}

/** A row of a table of evidence. */
class EvidenceRow {
  constructor(page, row) {
    this.row = row;
    this.id = page.caseFile.evidence[row.dataset.item].id;
    this.figure = row.querySelector('[data-figure=weight]');
    this.absence = row.querySelector('[data-text=absence]');
  }

  show(weight, absence) {
    if (weight !== this.weight || absence !== this.why) {
      this.weight = weight;
      this.why = absence;
      setFigure(this.figure, weight, figures.weight(weight));
      setText(this.absence, absence);
      this.row.classList.toggle('absent', absence !== '');
    }
  }
}

/** A lane of a drawing of provenance: as thick as the heaviest of its items weighs. */
class Lane {
  constructor(page, lane) {
    this.lane = lane;
    this.items = lane.dataset.items.split(' ').map((position) => page.caseFile.evidence[position].id);
    this.flow = lane.querySelector('.flow');
    this.amount = lane.querySelector('.amount');
    this.heaviest = Number(lane.dataset.heaviest);
  }

  show(weights) {
    const weight = this.items.reduce((most, item) => Math.max(most, weights.get(item) ?? 0), 0);
    if (setText(this.amount, figures.weight(weight))) {
      this.lane.classList.toggle('weightless', weight === 0);
      this.flow.setAttribute('stroke-width', weight > 0 ? 1 + 7 * Math.min(1, weight / (this.heaviest || weight)) : 1);
    }
  }
}

function absenceInWords(reason) {
  return { afterAsOf: 'dated later', retracted: 'retracted' }[reason] ?? 'repeats only what is absent';
}

/** Why an item is absent, and whose it is. */
function absenceText(caseFile, { items, labels }, { evidence, reason }) {
  const item = items.get(evidence);
  const dates = {
    afterAsOf: () => item.date ?? caseFile.sources.find((source) => source.id === item.source).publishedAt,
    retracted: () => item.retractedAt,
  };
  const date = dates[reason]?.();
  return `${evidence}: ${absenceInWords(reason)}${date ? `, ${figures.date(date)}` : ''}; from ${sourceLabel(labels, item.source)}`;
}
