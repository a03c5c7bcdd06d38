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

  return above(uncertaintyOf(standing), thresholds.unverified) ? 'unverified'
    : prevails(thresholds, standing, SUPPORTS, probability, probabilityBy) ? 'corroborated'
    : leads(thresholds, standing.supports, standing.refutes, probability) ? 'supported'
    : prevails(thresholds, standing, REFUTES, 1 - probability, (without) => 1 - probabilityBy(without)) ? 'refuted'
    : leads(thresholds, standing.refutes, standing.supports, 1 - probability) ? 'doubtful'
    : 'unverified';
}

/** Whether a side wins by several independent groups and channels, and would still lead without its strongest affiliation. */
function prevails(thresholds, standing, direction, probability, probabilityBy) {
  const { groups, channels } = sideAt(standing, direction);
  const { corroborated, corroboratingGroups } = thresholds;
  if (!atLeast(probability, corroborated) || groups < corroboratingGroups || channels < corroboratingGroups) {
    return false;
  }

  const without = withoutStrongest(standing, direction);
  return atLeast(probabilityBy(without), thresholds.supported) && atMost(uncertaintyOf(without), thresholds.unverified);
}

function leads(thresholds, side, other, probability) {
  return atLeast(probability, thresholds.supported) && atLeast(side.total, other.total) && side.groups >= 1;
}
