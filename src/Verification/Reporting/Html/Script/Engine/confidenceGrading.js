/** The level of confidence in a finding, with what it rests on and what of the evidence holds it down. */
function gradeConfidence(work, finding, traits) {
  const { highConfidence: high, moderateConfidence: moderate, grading } = work.options;
  const { standing, verdict } = finding;
  const side = sideOfVerdict(verdict);
  const groups = side === null ? 0 : sideAt(standing, side).groups;
  const uncertainty = uncertaintyOf(standing);
  const contest = contestOf(standing);
  const atEnds = [grade(grading, finding.lowest), grade(grading, finding.highest)];
  const unchanged = atEnds.every((other) => other === verdict);
  const keepsSide = side !== null && atEnds.every((other) => sideOfVerdict(other) === side);
  const hinge = hingeOf(grading, finding);
  const level = meets(high) && unchanged && hinge === null ? 'high' : meets(moderate) && keepsSide ? 'moderate' : 'low';
  const others = distinct(atEnds).filter((other) => other !== verdict).map(inWords);
  const basis = {
    uncertainty: `uncertainty is ${twoPlaces(uncertainty)} (at most ${twoPlaces(moderate.maximumUncertainty)} for moderate, ${twoPlaces(high.maximumUncertainty)} for high)`,
    groups:
      side === null
        ? 'no group stands behind a verdict that takes no side'
        : `independent groups behind the verdict: ${groups} (at least ${moderate.independentGroups} for moderate, ${high.independentGroups} for high)`,
    contest: `contest is ${twoPlaces(contest)} (below ${twoPlaces(moderate.contestBelow)} for moderate, ${twoPlaces(high.contestBelow)} for high)`,
    range: unchanged ? 'the verdict holds whatever the missing ratings would be' : `missing ratings could make it ${others.join(' or ')}`,
    withoutOneGroup:
      hinge === null
        ? 'the verdict holds without any one group'
        : `the verdict would change without ${groupLabel(work.labels, work.affiliations.nameOf(hinge.group))}`,
  };
  return { level, reasons: Object.entries({ ...basis, ...holdingDown(traits) }).map(([code, message]) => ({ code, message })) };

  function meets(thresholds) {
    return (
      atMost(uncertainty, thresholds.maximumUncertainty) &&
      groups >= thresholds.independentGroups &&
      below(contest, thresholds.contestBelow)
    );
  }
}

function holdingDown({ origins, channels, servesItself, allPreliminary, mostlyUnrated }) {
  return {
    ...(origins === 1 && { singleOrigin: 'all that weighs has one origin' }),
    ...(channels === 1 && { singleChannel: 'all that weighs came through one channel' }),
    ...(servesItself && { selfInterest: 'part of what weighs serves whoever issued it or passed it on' }),
    ...(allPreliminary && { allPreliminary: 'all that weighs is preliminary' }),
    ...(mostlyUnrated && { mostlyUnrated: 'most of what weighs is unrated' }),
  };
}

/** The first independent group without which the verdict would be another, or null. */
function hingeOf(grading, { balance, standing, verdict }) {
  for (const direction of [SUPPORTS, REFUTES]) {
    const side = balance[direction];
    for (let position = 0; position < side.affiliations.length && side.affiliations[position].isIndependent; position++) {
      if (grade(grading, standingWith(standing, direction, withoutAffiliations(side, [position]))) !== verdict) {
        return side.affiliations[position];
      }
    }
  }

  return null;
}
