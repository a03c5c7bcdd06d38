/**
 * Where a claim stands: the cumulative fusion of what supports and what refutes it (Jøsang 2016, §12.3), which is the mean of a Beta
 * distribution. P = (r + W·a) / (r + s + W).
 */
function probabilityOf(standing) {
    return probabilityFrom(standing, standing.sides[SUPPORTS].total, standing.sides[REFUTES].total);
}

/** u = W / (r + s + W). */
function uncertaintyOf({ sides, priorWeight }) {
    return priorWeight / (sides[SUPPORTS].total + sides[REFUTES].total + priorWeight);
}

/** The degree of conflict of the supporting evidence alone with the refuting evidence alone (Jøsang 2016, §4.8). */
function contestOf(standing) {
    const { priorWeight } = standing;
    const [support, refutation] = [standing.sides[SUPPORTS].total, standing.sides[REFUTES].total];
    const distance = Math.max(0, probabilityFrom(standing, support, 0) - probabilityFrom(standing, 0, refutation));
    return distance * (1 - priorWeight / (support + priorWeight)) * (1 - priorWeight / (refutation + priorWeight));
}

/** A second opinion: Bayes’ rule over the same groups, each taken to be independent and to weigh its whole likelihood ratio. */
function bayesianProbabilityOf({ sides, baseRate }) {
    return fromLogOdds(logOdds(baseRate) + sides[SUPPORTS].logRatio - sides[REFUTES].logRatio);
}

/** The Beta distribution of which the probability is the mean. */
function distributionOf({ sides, baseRate, priorWeight }) {
    return { alpha: sides[SUPPORTS].total + priorWeight * baseRate, beta: sides[REFUTES].total + priorWeight * (1 - baseRate) };
}

/** The same with one side replaced. */
function standingWith({ sides: [supports, refutes], baseRate, priorWeight }, direction, side) {
    return { sides: direction === SUPPORTS ? [side, refutes] : [supports, side], baseRate, priorWeight };
}

/** The same without the heaviest affiliation of a side. */
function withoutStrongest(standing, direction) {
    const { total, logRatio, strongest, groups, channels } = standing.sides[direction];
    return standingWith(standing, direction, {
        total: Math.max(total - strongest, 0),
        logRatio: Math.max(logRatio - Math.log(1 + strongest), 0),
        strongest,
        groups,
        channels,
    });
}

function probabilityFrom({ baseRate, priorWeight }, support, refutation) {
    return (support + priorWeight * baseRate) / (support + refutation + priorWeight);
}
