/**
 * The weights that bear on a claim, from its own evidence and along relations; those of one direction, affiliation and origin next to
 * each other.
 */
function bearingsOn(work, claim, inflows) {
    const bearings = work.weights[claim].map((weight) => bearing(work, weight, weight.direction, weight.weight));
    for (const { claim: from, direction, to, factor } of inflows) {
        for (const weight of work.weights[from]) {
            if (weight.direction === direction && weight.weight[UNRATED_HIGH] * factor > TOLERANCE) {
                bearings.push(bearing(work, weight, to, scaled(weight.weight, factor)));
            }
        }
    }

    return bearings.sort(compareBearings);
}

function bearing(work, { item, root }, direction, weight) {
    const origin = work.derivation.originOf[root];
    return { direction, group: work.affiliations.groupOf[origin], origin, item, root, weight };
}

function compareBearings(a, b) {
    return a.direction - b.direction || a.group - b.group || a.origin - b.origin || a.item - b.item || a.root - b.root;
}

/** Whether a bearing weighs anything, as rated. */
function weighs(bearing) {
    return above(bearing.weight[AS_RATED], 0);
}
