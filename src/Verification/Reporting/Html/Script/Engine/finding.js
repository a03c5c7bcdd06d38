/** What the evidence on a claim comes to: the weights that bear on it, where they leave it, and where missing ratings could. */
function findingOn(work, claim) {
  const bearings = bearingsOn(work, claim, inflowsInto(work.relations, claim));
  const balance = balanceOf(work, bearings, AS_RATED, AS_RATED);
  const standing = standingOf(work, claim, balance);
  return {
    claim,
    bearings,
    balance,
    standing,
    lowest: standingOf(work, claim, balanceOf(work, bearings, UNRATED_LOW, UNRATED_HIGH)),
    highest: standingOf(work, claim, balanceOf(work, bearings, UNRATED_HIGH, UNRATED_LOW)),
    verdict: grade(work.options.grading, standing),
  };
}

/**
 * How probable each claim is among its alternatives, given that exactly one of them is true: its base rate, times the odds that its
 * evidence leaves over those of its base rate, with the contradictions of its own set left out. Null for a claim without alternatives.
 */
function jointProbabilities(work, known) {
  const joint = new Array(work.index.claims.length).fill(null);
  work.relations.members.forEach((claims, set) => {
    if (claims.every((claim) => known[claim])) {
      return;
    }

    const logs = claims.map((claim) => logShare(work, claim, set, claims.length));
    const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
    const shares = logs.map((log) => Math.exp(log - largest));
    const sum = [...shares].sort((a, b) => b - a).reduce((total, share) => total + share, 0);
    claims.forEach((claim, i) => (joint[claim] = shares[i] / sum));
  });
  return joint;
}

/** In logarithms, since the base rates of all alternatives can be next to 0. */
function logShare(work, claim, set, alternatives) {
  const bearings = bearingsOn(work, claim, inflowsInto(work.relations, claim, set));
  const standing = standingOf(work, claim, balanceOf(work, bearings, AS_RATED, AS_RATED));
  const { alpha, beta } = distributionOf(standing);
  const logOddsLeft = Math.log(alpha) - Math.log(beta);
  const logPriorOdds = Math.log(standing.baseRate) - Math.log(1 - standing.baseRate);
  return Math.log(work.index.claims[claim].baseRate ?? 1 / alternatives) + logOddsLeft - logPriorOdds;
}

function standingOf({ index, options }, claim, balance) {
  return {
    supports: balance[SUPPORTS].figures,
    refutes: balance[REFUTES].figures,
    baseRate: index.claims[claim].baseRate ?? options.baseRate,
    priorWeight: options.priorWeight,
  };
}
