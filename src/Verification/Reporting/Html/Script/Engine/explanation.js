/** A finding, explained by the evidence that produced it: contributions, flips, flags, and what its confidence rests on. */
function explain(work, finding, jointProbability) {
    const { index, options } = work;
    const { standing } = finding;
    const claim = index.claims[finding.claim];
    const isFactual = (claim.kind ?? 'factual') === 'factual';
    const verdict = isFactual ? finding.verdict : 'notAssessable';
    const traits = traitsOf(work, finding);
    const confidence = gradeConfidence(work, finding, traits);
    const contributions = [SUPPORTS, REFUTES].flatMap((direction) => contributionsOf(work, finding, direction));
    const { alpha, beta } = distributionOf(standing);
    const [supports, refutes] = standing.sides;
    return {
        id: claim.id,
        verdict,
        probability: probabilityOf(standing),
        range: [probabilityOf(finding.lowest), probabilityOf(finding.highest)],
        interval: centralInterval(alpha, beta, options.intervalMass),
        term: likelihoodTermOf(probabilityOf(standing)),
        opinion: opinionOf(standing),
        support: supports.total,
        refutation: refutes.total,
        contest: contestOf(standing),
        groups: { supports: supports.groups, refutes: refutes.groups },
        confidence,
        contributions,
        weights: weightsOf(work, traits),
        flips: flipsOf(work, finding),
        flags: flagsOf(work, finding, verdict, traits),
        ...(jointProbability === null ? {} : { alternativeProbability: jointProbability }),
        narrative: narrativeOf(work, claim, finding, confidence.level, contributions),
    };
}

/** What each item weighs on the claim, for each origin that it carries, in the case’s order. */
function weightsOf({ index, affiliations }, traits) {
    return weightsByItemAndOrigin(traits.heavy)
        .sort((a, b) => a.item - b.item || a.direction - b.direction || a.origin - b.origin)
        .map(({ direction, group, origin, item, weight }) => ({
            evidence: index.items[item].id,
            direction: DIRECTIONS[direction],
            group: affiliations.names[group],
            origin: index.sources[origin].id,
            weight,
        }));
}

/** What each affiliation contributes to one side, heaviest first. */
function contributionsOf(work, finding, direction) {
    const side = finding.balance[direction];
    return side.affiliations.map(({ group, weight, start, end }, position) => ({
        direction: DIRECTIONS[direction],
        group: work.affiliations.names[group],
        weight,
        probabilityWithout: probabilityOf(standingWith(finding.standing, direction, withoutAffiliations(side, [position]))),
        origins: originsOf(finding.bearings, start, end, AS_RATED).map((origin) => originContribution(work.index, finding.bearings, origin)),
    }));
}

function originContribution(index, bearings, { origin, weight, start, end }) {
    const items = distinct(bearings.slice(start, end).filter(weighs).map((bearing) => bearing.item));
    return { source: index.sources[origin].id, weight, evidence: idsOf(index, items) };
}

/**
 * The distances from each threshold τ: with m = (1 − τ)·r − τ·s − W·(τ − a), support of m / (1 − τ) or refutation of m / τ makes up for
 * it; with the smallest set of affiliations whose removal changes the verdict.
 */
function flipsOf({ affiliations, options }, finding) {
    const removeGroups = smallestFlip(options.grading, finding).map(({ group }) => affiliations.names[group]);
    const { sides, priorWeight, baseRate } = finding.standing;
    return [options.grading.supported, options.grading.corroborated].map((threshold) => {
        const margin = (1 - threshold) * sides[SUPPORTS].total - threshold * sides[REFUTES].total - priorWeight * (threshold - baseRate);
        const support = Math.abs(margin) / (1 - threshold);
        const refutation = Math.abs(margin) / threshold;
        return atLeast(margin, 0)
            ? { threshold, removeSupport: support, addRefutation: refutation, removeGroups }
            : { threshold, addSupport: support, removeRefutation: refutation, removeGroups };
    });
}
