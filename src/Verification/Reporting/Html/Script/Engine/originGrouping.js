/**
 * The bearings on a claim in affiliations, by direction, under the given readings of what is unrated. It counts what is independent: of
 * an origin only its strongest weight, of an affiliation’s origins each next one for less, and affiliations in full.
 */
function balanceOf(work, bearings, forSupport, forRefutation) {
    let refuting = 0;
    while (refuting < bearings.length && bearings[refuting].direction === SUPPORTS) {
        refuting++;
    }

    return [groupedSide(work, bearings, 0, refuting, forSupport), groupedSide(work, bearings, refuting, bearings.length, forRefutation)];
}

/** The weight of each origin among the bearings of one affiliation: heaviest first, then by source id. */
function originsOf(bearings, start, end, reading) {
    const origins = [];
    while (start < end) {
        const { origin } = bearings[start];
        let next = start;
        let weight = 0;
        for (; next < end && bearings[next].origin === origin; next++) {
            weight = Math.max(weight, bearings[next].weight[reading]);
        }

        if (weight > TOLERANCE) {
            origins.push({ origin, weight, rank: rankOf(weight), start, end: next });
        }

        start = next;
    }

    return origins.sort((a, b) => b.rank - a.rank || a.origin - b.origin);
}

function groupedSide({ index, options }, bearings, start, end, reading) {
    const { groupWeight } = options.grading;
    const affiliations = [];
    const channelsOfSide = new Set();
    while (start < end) {
        const { group } = bearings[start];
        let next = start;
        while (next < end && bearings[next].group === group) {
            next++;
        }

        const weight = discounted(originsOf(bearings, start, next, reading), options.affiliationCorrelation);
        if (weight > 0) {
            const channels = channelsOf(index, bearings, start, next, reading, groupWeight);
            channels.forEach((channel) => channelsOfSide.add(channel));
            affiliations.push({ group, weight, rank: rankOf(weight), channels, start, end: next });
        }

        start = next;
    }

    affiliations.sort((a, b) => b.rank - a.rank || a.group - b.group);
    return sideOf(affiliations, channelsOfSide.size, groupWeight);
}

function discounted(origins, correlation) {
    let sum = 0;
    let share = 1;
    for (const { weight } of origins) {
        sum += share * weight;
        share *= 1 - correlation;
    }

    return sum;
}

/** The publications, or else sources, through which weights that count came. */
function channelsOf(index, bearings, start, end, reading, groupWeight) {
    const channels = new Set();
    for (let i = start; i < end; i++) {
        const { root, weight } = bearings[i];
        if (atLeast(weight[reading], groupWeight)) {
            channels.add(index.viaOf[root] === NONE ? index.sourceOf[root] : index.viaOf[root]);
        }
    }

    return [...channels];
}
