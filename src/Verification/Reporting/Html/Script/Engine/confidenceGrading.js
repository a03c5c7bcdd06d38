/** The level of confidence in a finding, with what it rests on and what of the evidence holds it down. */
function gradeConfidence(work, finding, traits) {
    const { highConfidence: high, moderateConfidence: moderate, grading } = work.options;
    const { standing, verdict } = finding;
    const side = sideOfVerdict(verdict);
    const groups = side === null ? 0 : standing.sides[side].groups;
    const atLowest = grade(grading, finding.lowest);
    const atHighest = grade(grading, finding.highest);
    const unchanged = atLowest === verdict && atHighest === verdict;
    const keepsSide = side !== null && sideOfVerdict(atLowest) === side && sideOfVerdict(atHighest) === side;
    const hinge = hingeOf(grading, finding);
    const level =
        meets(high, standing, groups) && unchanged && hinge === null ? 'high' : meets(moderate, standing, groups) && keepsSide ? 'moderate' : 'low';
    const others = [...new Set([atLowest, atHighest])].filter((other) => other !== verdict).map(inWords);
    const reasons = [
        because(
            'uncertainty',
            `uncertainty is ${twoPlaces(uncertaintyOf(standing))} (at most ${twoPlaces(moderate.maximumUncertainty)} for moderate, ${twoPlaces(high.maximumUncertainty)} for high)`,
        ),
        because(
            'groups',
            side === null
                ? 'no group stands behind a verdict that takes no side'
                : `independent groups behind the verdict: ${groups} (at least ${moderate.independentGroups} for moderate, ${high.independentGroups} for high)`,
        ),
        because(
            'contest',
            `contest is ${twoPlaces(contestOf(standing))} (below ${twoPlaces(moderate.contestBelow)} for moderate, ${twoPlaces(high.contestBelow)} for high)`,
        ),
        because('range', unchanged ? 'the verdict holds whatever the missing ratings would be' : `missing ratings could make it ${others.join(' or ')}`),
        because(
            'withoutOneGroup',
            hinge === null
                ? 'the verdict holds without any one group'
                : `the verdict would change without ${groupLabel(work.labels, work.affiliations.names[hinge.group])}`,
        ),
    ];
    return { level, reasons: [...reasons, ...holdingDown(traits)] };
}

function meets(thresholds, standing, groups) {
    return (
        atMost(uncertaintyOf(standing), thresholds.maximumUncertainty) &&
        groups >= thresholds.independentGroups &&
        below(contestOf(standing), thresholds.contestBelow)
    );
}

function holdingDown(traits) {
    const weighing = new Set(traits.weighing);
    return [
        [traits.origins === 1, 'singleOrigin', 'all that weighs has one origin'],
        [traits.channels === 1, 'singleChannel', 'all that weighs came through one channel'],
        [traits.selfInterested.some((item) => weighing.has(item)), 'selfInterest', 'part of what weighs serves whoever issued it or passed it on'],
        [traits.allPreliminary, 'allPreliminary', 'all that weighs is preliminary'],
        [traits.mostlyUnrated, 'mostlyUnrated', 'most of what weighs is unrated'],
    ]
        .filter(([holds]) => holds)
        .map(([, code, message]) => because(code, message));
}

/** The first independent group without which the verdict would be another, or null. */
function hingeOf(grading, { balance, standing, verdict }) {
    for (const direction of [SUPPORTS, REFUTES]) {
        const side = balance[direction];
        for (let position = 0; position < side.affiliations.length && isIndependent(side.affiliations[position], side.groupWeight); position++) {
            if (grade(grading, standingWith(standing, direction, withoutAffiliations(side, [position]))) !== verdict) {
                return side.affiliations[position];
            }
        }
    }

    return null;
}

function because(code, message) {
    return { code, message };
}
