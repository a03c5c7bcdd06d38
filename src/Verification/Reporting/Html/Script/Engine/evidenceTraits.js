/** What the evidence behind a finding is like: where it comes from, whom it serves, and how well it is rated. */
function traitsOf(work, { claim, bearings, balance }) {
    const { index, bias, absent } = work;
    const own = Array.from(rowOf(index.itemsOfClaim, claim)).filter((item) => absent[item] === null);
    const heavy = bearings.filter(weighs);
    const weighing = distinct(heavy.map((bearing) => bearing.item));
    const present = distinct([...own, ...weighing]);
    return {
        heavy,
        weighing,
        present,
        origins: new Set(heavy.map((bearing) => bearing.origin)).size,
        channels: new Set(balance.flatMap((side) => side.affiliations.flatMap((affiliation) => affiliation.channels))).size,
        selfInterested: present.filter((item) => carriesSome(work, item, (root) => bias[root] < 1)),
        againstInterest: present.filter((item) => carriesSome(work, item, (root) => bias[root] > 1)),
        unrated: weighing.filter((item) => isUnrated(index, item)),
        allPreliminary: weighing.length > 0 && weighing.every((item) => index.items[item].preliminary === true),
        mostlyUnrated: isMostlyUnrated(index, bearings),
    };
}

function carriesSome(work, item, isSuch) {
    const { stance } = work.index.items[item];
    return (stance === 'supports' || stance === 'refutes') && carriedBy(work.transmission, item).some(({ root }) => isSuch(root));
}

/** Whether more than half of the weight is unrated: that of each item for each origin it carries, before grouping. */
function isMostlyUnrated(index, bearings) {
    let unrated = 0;
    let rated = 0;
    for (const { item, weight } of weightsByItemAndOrigin(bearings)) {
        if (isUnrated(index, item)) {
            unrated += weight;
        } else {
            rated += weight;
        }
    }

    return above(unrated, rated);
}

/** What each item weighs for each origin that it carries; its bearings for one origin stand next to each other. */
function weightsByItemAndOrigin(bearings) {
    const weights = [];
    let last = null;
    for (const { direction, group, origin, item, weight } of bearings) {
        if (last !== null && last.item === item && last.origin === origin && last.direction === direction) {
            last.weight = Math.max(last.weight, weight[AS_RATED]);
        } else {
            last = { direction, group, origin, item, weight: weight[AS_RATED] };
            weights.push(last);
        }
    }

    return weights;
}

function isUnrated(index, item) {
    const { credibility } = index.items[item];
    return !isRated(index.sources[index.sourceOf[item]]) && (credibility == null || credibility === 6);
}

function distinct(values) {
    return [...new Set(values)];
}
