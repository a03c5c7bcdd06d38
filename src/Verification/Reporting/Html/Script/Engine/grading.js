/** The verdict on a factual claim: the first rule that holds. */
function grade(thresholds, standing) {
    return gradeBy(thresholds, standing, probabilityOf);
}

/** The verdict if the probability came from Bayes’ rule over the same groups. */
function gradeBayesian(thresholds, standing) {
    return gradeBy(thresholds, standing, bayesianProbabilityOf);
}

function gradeBy(thresholds, standing, probabilityBy) {
    const probability = probabilityBy(standing);
    if (
        atLeast(contestOf(standing), thresholds.contested) &&
        above(probability, 1 - thresholds.corroborated) &&
        below(probability, thresholds.corroborated)
    ) {
        return 'contested';
    }

    if (above(uncertaintyOf(standing), thresholds.unverified)) {
        return 'unverified';
    }

    const [supports, refutes] = standing.sides;
    const withoutSupport = withoutStrongest(standing, SUPPORTS);
    const withoutRefutation = withoutStrongest(standing, REFUTES);
    return prevails(thresholds, supports, probability, probabilityBy(withoutSupport), uncertaintyOf(withoutSupport)) ? 'corroborated'
        : leads(thresholds, supports, refutes, probability) ? 'supported'
        : prevails(thresholds, refutes, 1 - probability, 1 - probabilityBy(withoutRefutation), uncertaintyOf(withoutRefutation)) ? 'refuted'
        : leads(thresholds, refutes, supports, 1 - probability) ? 'doubtful'
        : 'unverified';
}

/** Whether a side wins by several independent groups and channels, and would still lead without its strongest affiliation. */
function prevails(thresholds, side, probability, probabilityWithoutStrongest, uncertaintyWithoutStrongest) {
    return (
        atLeast(probability, thresholds.corroborated) &&
        side.groups >= thresholds.corroboratingGroups &&
        side.channels >= thresholds.corroboratingGroups &&
        atLeast(probabilityWithoutStrongest, thresholds.supported) &&
        atMost(uncertaintyWithoutStrongest, thresholds.unverified)
    );
}

function leads(thresholds, side, other, probability) {
    return atLeast(probability, thresholds.supported) && atLeast(side.total, other.total) && side.groups >= 1;
}
