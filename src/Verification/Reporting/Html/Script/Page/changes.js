const RELIABILITIES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

const CREDIBILITIES = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

const UNRATED = 'unrated';

/** What the reader has changed. What is set to what the file says is no change. */
class Changes {
  constructor(caseFile) {
    this.caseFile = caseFile;
    this.clear();
  }

  clear() {
    this.off = { sources: new Set(), origins: new Set(), evidence: new Set() };
    this.reliability = new Map();
    this.credibility = new Map();
    this.baseRate = new Map();
    this.asOf = null;
  }

  get isEmpty() {
    return this.list().length === 0;
  }

  /** The changes in the shape that the engine takes. */
  get all() {
    return {
      off: { sources: [...this.off.sources], origins: [...this.off.origins], evidence: [...this.off.evidence] },
      reliability: this.reliability,
      credibility: this.credibility,
      baseRate: this.baseRate,
      asOf: this.asOf,
    };
  }

  /** Switches an item, a source or an origin off, or on again. */
  switch(what, id, counts) {
    if (counts) {
      this.off[what].delete(id);
    } else {
      this.off[what].add(id);
    }
  }

  /** Sets a rating or a base rate; null for none. */
  set(what, element, value) {
    if (value === written(what, element)) {
      this[what].delete(element.id);
    } else {
      this[what].set(element.id, value);
    }
  }

  /** Every change in words, with what undoes it. */
  list() {
    const names = { evidence: 'Item', sources: 'Source', origins: 'Origin' };
    const changes = [];
    for (const [what, name] of Object.entries(names)) {
      for (const id of this.off[what]) {
        changes.push({ words: `${name} ${id} switched off`, undo: () => this.off[what].delete(id) });
      }
    }

    for (const what of ['reliability', 'credibility', 'baseRate']) {
      for (const [id, value] of this[what]) {
        const name = { reliability: 'Reliability', credibility: 'Credibility', baseRate: 'Base rate' }[what];
        const shown = value ?? (what === 'baseRate' ? 'the default' : UNRATED);
        changes.push({ words: `${name} of ${id}: ${shown}`, undo: () => this[what].delete(id) });
      }
    }

    if (this.asOf !== null) {
      changes.push({ words: `As of ${this.asOf}`, undo: () => (this.asOf = null) });
    }

    return changes;
  }
}

/** What the file says of a source’s reliability, an item’s credibility or a claim’s base rate; a source with trust has no letter that counts. */
function written(what, element) {
  return what === 'reliability' && element.trust !== undefined ? undefined : element[what] ?? null;
}
