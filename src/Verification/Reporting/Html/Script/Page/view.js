/** The parts of the page that follow the figures. */
class PageView {
  constructor(page) {
    this.page = page;
    this.shown = [...page.written.claims];
    const places = page.written.claims.map(() => []);
    document.querySelectorAll('[data-claim]').forEach((place) => places[place.dataset.claim].push(place));
    this.claims = places.map((found, position) => new ClaimView(page, position, found));
    this.sources = [...document.querySelectorAll('tr[data-source]')].map(figuresIn);
    this.absent = document.getElementById('absent');
  }

  /** Shows a case and its assessment; a claim that is assessed as it was before is left alone. */
  show(caseFile, assessment) {
    const caseText = caseTextOf(caseFile);
    const absent = new Map(assessment.absent.map(({ evidence, reason }) => [evidence, absenceInWords(reason)]));
    assessment.claims.forEach((claim, position) => {
      if (claim !== this.shown[position]) {
        this.shown[position] = claim;
        this.claims[position].show(caseText, claim, absent);
      }
    });
    assessment.sources.forEach((use, position) => {
      ['supports', 'refutes', 'unused'].forEach((name) => setFigure(this.sources[position].get(name), use[name], String(use[name])));
    });
    fillList(
      this.absent.querySelector('ul'),
      assessment.absent.map((item) => absenceText(this.page.caseFile, caseText, item)),
    );
    this.absent.hidden = assessment.absent.length === 0;
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
  return `${evidence}: ${absenceInWords(reason)}${date ? `, ${figures.date(date)}` : ''}; from ${labels.source(item.source)}`;
}
