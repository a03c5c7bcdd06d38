/** A finding, explained by the evidence that produced it: contributions, flips, flags, and what its confidence rests on. */
function explain(work, finding, jointProbability) {
  const claim = work.index.claims[finding.claim];
  const { standing } = finding;
  const { supports, refutes } = standing;
  const traits = traitsOf(work, finding);
  const verdict = (claim.kind ?? 'factual') === 'factual' ? finding.verdict : 'notAssessable';
  const confidence = gradeConfidence(work, finding, traits);
  const contributions = [SUPPORTS, REFUTES].flatMap((direction) => contributionsOf(work, finding, direction));
  return {
    id: claim.id,
    verdict,
    probability: probabilityOf(standing),
    range: [probabilityOf(finding.lowest), probabilityOf(finding.highest)],
    interval: centralInterval(distributionOf(standing), work.options.intervalMass),
    term: likelihoodTermOf(probabilityOf(standing)),
    opinion: opinionOf(standing),
    support: supports.total,
    refutation: refutes.total,
    contest: contestOf(standing),
    groups: { supports: supports.groups, refutes: refutes.groups },
    confidence,
    contributions,
    weights: evidenceWeights(work, traits),
    flips: flipsOf(work, finding),
    flags: flagsOf(work, finding, verdict, traits),
    ...(jointProbability !== null && { alternativeProbability: jointProbability }),
    narrative: narrativeOf(work, claim, finding, confidence.level, contributions),
  };
}

/** What each item weighs on the claim, for each origin that it carries, in the case’s order. */
function evidenceWeights({ index, affiliations }, { weights }) {
  return [...weights]
    .sort((a, b) => a.item - b.item || a.direction - b.direction || a.origin - b.origin)
    .map(({ direction, group, origin, item, weight }) => ({
      evidence: index.items[item].id,
      direction: DIRECTIONS[direction],
      group: affiliations.nameOf(group),
      origin: index.sources[origin].id,
      weight,
    }));
}

/** What each affiliation contributes to one side, heaviest first. */
function contributionsOf({ index, affiliations }, { bearings, balance, standing }, direction) {
  const side = balance[direction];
  return side.affiliations.map(({ group, weight, start, end }, position) => ({
    direction: DIRECTIONS[direction],
    group: affiliations.nameOf(group),
    weight,
    probabilityWithout: probabilityOf(standingWith(standing, direction, withoutAffiliations(side, [position]))),
    origins: originsOf(bearings, start, end, AS_RATED).map((origin) => ({
      source: index.sources[origin.origin].id,
      weight: origin.weight,
      evidence: idsOf(index, itemsOfOrigin(bearings, origin)),
    })),
  }));
}

function itemsOfOrigin(bearings, { start, end }) {
  const items = [];
  for (let i = start; i < end; i++) {
    const { item, weight } = bearings[i];
    if (above(weight[AS_RATED], 0) && item !== items.at(-1)) {
      items.push(item);
    }
  }

  return items;
}

/**
 * The distances from each threshold τ: with m = (1 − τ)·r − τ·s − W·(τ − a), support of m / (1 − τ) or refutation of m / τ makes up for
 * it; with the smallest set of affiliations whose removal changes the verdict.
 */
function flipsOf({ affiliations, options }, finding) {
  const removeGroups = smallestFlip(options.grading, finding).map(({ group }) => affiliations.nameOf(group));
  const { supports, refutes, priorWeight, baseRate } = finding.standing;
  return [options.grading.supported, options.grading.corroborated].map((threshold) => {
    const margin = (1 - threshold) * supports.total - threshold * refutes.total - priorWeight * (threshold - baseRate);
    const support = Math.abs(margin) / (1 - threshold);
    const refutation = Math.abs(margin) / threshold;
    return atLeast(margin, 0)
      ? { threshold, removeSupport: support, addRefutation: refutation, removeGroups }
      : { threshold, addSupport: support, removeRefutation: refutation, removeGroups };
  });
}
