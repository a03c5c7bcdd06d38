/**
 * Where a claim stands: the cumulative fusion of what supports and what refutes it (Jøsang 2016, §12.3), which is the mean of a Beta
 * distribution. P = (r + W·a) / (r + s + W).
 */
function probabilityOf({ supports, refutes, baseRate, priorWeight }) {
  return (supports.total + priorWeight * baseRate) / (supports.total + refutes.total + priorWeight);
}

/** u = W / (r + s + W). */
function uncertaintyOf({ supports, refutes, priorWeight }) {
  return priorWeight / (supports.total + refutes.total + priorWeight);
}

/** The degree of conflict of the supporting evidence alone with the refuting evidence alone (Jøsang 2016, §4.8). */
function contestOf(standing) {
  const support = standingWith(standing, REFUTES, NO_SIDE);
  const refutation = standingWith(standing, SUPPORTS, NO_SIDE);
  const distance = Math.max(0, probabilityOf(support) - probabilityOf(refutation));
  return distance * (1 - uncertaintyOf(support)) * (1 - uncertaintyOf(refutation));
}

/** A second opinion: Bayes’ rule over the same groups, each taken to be independent and to weigh its whole likelihood ratio. */
function bayesianProbabilityOf({ supports, refutes, baseRate }) {
  return fromLogOdds(logOdds(baseRate) + supports.logRatio - refutes.logRatio);
}

/** The Beta distribution of which the probability is the mean. */
function distributionOf({ supports, refutes, baseRate, priorWeight }) {
  return { alpha: supports.total + priorWeight * baseRate, beta: refutes.total + priorWeight * (1 - baseRate) };
}

function sideAt({ supports, refutes }, direction) {
  return direction === SUPPORTS ? supports : refutes;
}

/** The same with one side replaced. */
function standingWith({ supports, refutes, baseRate, priorWeight }, direction, side) {
  return direction === SUPPORTS
    ? { supports: side, refutes, baseRate, priorWeight }
    : { supports, refutes: side, baseRate, priorWeight };
}

/** The same without the heaviest affiliation of a side. */
function withoutStrongest(standing, direction) {
  const { total, logRatio, strongest, groups, channels } = sideAt(standing, direction);
  return standingWith(standing, direction, {
    total: Math.max(total - strongest, 0),
    logRatio: Math.max(logRatio - Math.log(1 + strongest), 0),
    strongest,
    groups,
    channels,
  });
}
