const NO_SIDE = { total: 0, logRatio: 0, strongest: 0, groups: 0, channels: 0 };

/** One side of a claim: its affiliations, heaviest first, and what the rules of grading ask of them. */
function sideOf(affiliations, channels, groupWeight) {
    let total = 0;
    let logRatio = 0;
    let groups = 0;
    for (const affiliation of affiliations) {
        total += affiliation.weight;
        logRatio += logRatioOf(affiliation);
        groups += isIndependent(affiliation, groupWeight) ? 1 : 0;
    }

    const strongest = affiliations.length > 0 ? affiliations[0].weight : 0;
    return { affiliations, groupWeight, figures: { total, logRatio, strongest, groups, channels }, affiliationsOfChannel: null };
}

/** Whether an affiliation weighs enough to count as an independent group. */
function isIndependent(affiliation, groupWeight) {
    return atLeast(affiliation.weight, groupWeight);
}

/** The figures without some of the affiliations, given by ascending position. */
function withoutAffiliations(side, removed) {
    const { affiliations, figures } = side;
    if (removed.length === 0) {
        return figures;
    }

    if (removed.length === affiliations.length) {
        return NO_SIDE;
    }

    let { total, logRatio, groups } = figures;
    let strongest = 0;
    for (const position of removed) {
        const affiliation = affiliations[position];
        total -= affiliation.weight;
        logRatio -= logRatioOf(affiliation);
        groups -= isIndependent(affiliation, side.groupWeight) ? 1 : 0;
        strongest += position === strongest ? 1 : 0;
    }

    return {
        total: Math.max(total, 0),
        logRatio: Math.max(logRatio, 0),
        strongest: affiliations[strongest].weight,
        groups,
        channels: figures.channels - channelsLost(side, removed),
    };
}

function channelsLost(side, removed) {
    side.affiliationsOfChannel ??= countOfEach(side.affiliations.flatMap((affiliation) => affiliation.channels));
    const lost = countOfEach(removed.length === 1 ? side.affiliations[removed[0]].channels : removed.flatMap((position) => side.affiliations[position].channels));
    let count = 0;
    for (const [channel, times] of lost) {
        count += times === side.affiliationsOfChannel.get(channel) ? 1 : 0;
    }

    return count;
}

function countOfEach(values) {
    const counts = new Map();
    for (const value of values) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }

    return counts;
}

function logRatioOf(affiliation) {
    return Math.log(1 + affiliation.weight);
}
