const MAXIMUM_TRIALS = 256;

/**
 * The smallest set of affiliations whose removal changes the verdict, heaviest first; empty where none does. Removing the heaviest of a
 * side, or of both, gives a set that does; then every smaller set is tried, small before large and heavy affiliations before light ones,
 * until the trials run out.
 */
function smallestFlip(grading, finding) {
  const { standing, verdict, balance } = finding;
  // Removal only adds to uncertainty and takes from contest, so nothing lifts a claim that too little is known about.
  if (verdict === 'unverified' && above(uncertaintyOf(standing), grading.unverified) && below(contestOf(standing), grading.contested)) {
    return [];
  }

  const candidates = [SUPPORTS, REFUTES]
    .flatMap((direction) => balance[direction].affiliations.map(({ rank, group }, position) => ({ direction, position, rank, group })))
    .sort((a, b) => b.rank - a.rank || a.direction - b.direction || a.position - b.position);
  const heaviest = heaviestFlip(grading, finding, candidates);
  return flipSmallerThan(heaviest?.length ?? candidates.length, grading, finding, candidates) ?? heaviest ?? [];
}

function flipSmallerThan(bound, grading, finding, candidates) {
  let trials = 0;
  for (let size = 1; size < bound; size++) {
    const chosen = Array.from({ length: size }, (_, i) => i);
    do {
      if (++trials > MAXIMUM_TRIALS) {
        return null;
      }

      const set = chosen.map((position) => candidates[position]);
      if (changesVerdict(grading, finding, set)) {
        return set;
      }
    } while (advance(chosen, candidates.length));
  }

  return null;
}

/** The next choice of as many positions, in lexicographic order; false after the last. */
function advance(chosen, count) {
  let last = chosen.length - 1;
  while (last >= 0 && chosen[last] === count - chosen.length + last) {
    last--;
  }

  if (last < 0) {
    return false;
  }

  chosen[last]++;
  for (let next = last + 1; next < chosen.length; next++) {
    chosen[next] = chosen[next - 1] + 1;
  }

  return true;
}

function heaviestFlip(grading, finding, candidates) {
  const ofOneSide = [SUPPORTS, REFUTES].map((direction) => candidates.filter((candidate) => candidate.direction === direction));
  return [candidates, ...ofOneSide]
    .map((ranked) => fewestOf(grading, finding, ranked))
    .reduce((least, set) => (least === null || (set !== null && set.length < least.length) ? set : least), null);
}

function fewestOf(grading, finding, ranked) {
  if (!changesVerdict(grading, finding, ranked)) {
    return null;
  }

  let [tooFew, enough] = [0, ranked.length];
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    [tooFew, enough] = changesVerdict(grading, finding, ranked.slice(0, middle)) ? [tooFew, middle] : [middle, enough];
  }

  return ranked.slice(0, enough);
}

function changesVerdict(grading, { standing, balance, verdict }, removed) {
  const positions = [[], []];
  for (const { direction, position } of removed) {
    positions[direction].push(position);
  }

  const supports = withoutAffiliations(balance[SUPPORTS], positions[SUPPORTS]);
  const refutes = withoutAffiliations(balance[REFUTES], positions[REFUTES]);
  return grade(grading, { supports, refutes, baseRate: standing.baseRate, priorWeight: standing.priorWeight }) !== verdict;
}
