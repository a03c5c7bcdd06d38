/** What a reader can change: the list of the case file that it stands in, and what it is called. */
const CHANGEABLE = {
  evidence: { list: 'evidence', name: 'Item', isSwitch: true },
  sources: { list: 'sources', name: 'Source', isSwitch: true },
  origins: { list: 'sources', name: 'Origin', isSwitch: true },
  reliability: { list: 'sources', name: 'Reliability of' },
  credibility: { list: 'evidence', name: 'Credibility of' },
  baseRate: { list: 'claims', name: 'Base rate of' },
};

/** In place of a letter: the learned trust of a source, which counts instead. */
const TRUST = 'trust';

/** What the reader has changed. What is set to what the file says is no change. */
class Changes {
  constructor() {
    this.clear();
  }

  clear() {
    this.made = new Map(Object.keys(CHANGEABLE).map((what) => [what, new Map()]));
    this.asOf = null;
  }

  get isEmpty() {
    return this.asOf === null && [...this.made.values()].every((values) => values.size === 0);
  }

  /** What now holds of something: whether it counts, its rating or base rate; null for none. */
  valueOf(what, element) {
    const values = this.made.get(what);
    return values.has(element.id) ? values.get(element.id) : written(what, element);
  }

  set(what, element, value) {
    if (value === written(what, element)) {
      this.made.get(what).delete(element.id);
    } else {
      this.made.get(what).set(element.id, value);
    }
  }

  /** The changes in the shape that the engine takes. */
  get all() {
    const ids = (what) => [...this.made.get(what).keys()];
    const values = (what) => Object.fromEntries(this.made.get(what));
    return {
      off: { evidence: ids('evidence'), sources: ids('sources'), origins: ids('origins') },
      reliability: values('reliability'),
      credibility: values('credibility'),
      baseRate: values('baseRate'),
      asOf: this.asOf,
    };
  }

  /** Every change, save that of the date: what is changed, the id, and both in words. */
  *list() {
    for (const [what, values] of this.made) {
      for (const [id, value] of values) {
        const now = value === false ? ' switched off' : `: ${value ?? (what === 'baseRate' ? 'the default' : 'unrated')}`;
        yield { what, id, words: `${CHANGEABLE[what].name} ${id}${now}` };
      }
    }
  }
}

/** What the file says: everything counts, and a source with trust has no letter that does. */
function written(what, element) {
  if (CHANGEABLE[what].isSwitch) {
    return true;
  }

  return what === 'reliability' && element.trust !== undefined ? TRUST : (element[what] ?? null);
}
