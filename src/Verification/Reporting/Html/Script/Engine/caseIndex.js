/** What stands for no position. */
const NONE = -1;

/**
 * A case with its references resolved to positions. Sources are held in ordinal order of their ids, so that comparing positions compares
 * ids; everything else keeps the order of the case.
 */
function caseIndexOf(caseFile) {
    const claims = caseFile.claims ?? [];
    const items = caseFile.evidence ?? [];
    const sources = [...(caseFile.sources ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const claimPositions = positionsOf(claims);
    const sourcePositions = positionsOf(sources);
    const claimOf = Int32Array.from(items, (item) => claimPositions.get(item.claim));
    const sourceOf = Int32Array.from(items, (item) => sourcePositions.get(item.source));
    return {
        caseFile,
        claims,
        items,
        sources,
        claimPositions,
        sourcePositions,
        claimOf,
        sourceOf,
        viaOf: Int32Array.from(items, (item) => (item.via == null ? NONE : sourcePositions.get(item.via))),
        dateOf: items.map((item, i) => momentOf(item.date ?? sources[sourceOf[i]].publishedAt)),
        retractedAt: items.map((item) => momentOf(item.retractedAt)),
        upstream: upstreamOf(items),
        itemsOfClaim: groupByRow(claimOf, claims.length),
        setOfClaim: alternativesOf(caseFile, claimPositions),
        ranks: null,
    };
}

/** The date of assessment: the case’s own, or the latest date or retraction of an item, or null where there is none. */
function asOfOf(index) {
    let latest = momentOf(index.caseFile.asOf);
    if (latest === null) {
        for (const dates of [index.dateOf, index.retractedAt]) {
            for (const date of dates) {
                latest = date !== null && (latest === null || date > latest) ? date : latest;
            }
        }
    }

    return latest;
}

/** The ids of items, ordinal. */
function idsOf(index, items) {
    if (items.length < 2) {
        return items.map((item) => index.items[item].id);
    }

    index.ranks ??= ranksOf(index.items);
    const ranks = Int32Array.from(items, (item) => index.ranks.rankOf[item]).sort();
    return Array.from(ranks, (rank) => index.ranks.ids[rank]);
}

/** The place of each item in the ordinal order of their ids. */
function ranksOf(items) {
    const positions = positionsOf(items);
    const ids = items.map((item) => item.id).sort();
    const rankOf = new Int32Array(ids.length);
    ids.forEach((id, rank) => (rankOf[positions.get(id)] = rank));
    return { ids, rankOf };
}

function positionsOf(list) {
    const positions = new Map();
    list.forEach(({ id }, position) => positions.set(id, position));
    return positions;
}

/** The items that each item repeats. */
function upstreamOf(items) {
    const starts = new Int32Array(items.length + 1);
    items.forEach((item, i) => (starts[i + 1] = starts[i] + (item.derivedFrom?.length ?? 0)));
    const targets = new Int32Array(starts[items.length]);
    if (targets.length > 0) {
        const positions = positionsOf(items);
        items.forEach((item, i) => item.derivedFrom?.forEach((id, j) => (targets[starts[i] + j] = positions.get(id))));
    }

    return { starts, targets };
}

/** The alternatives set of each claim. */
function alternativesOf(caseFile, claimPositions) {
    const sets = new Int32Array(claimPositions.size).fill(NONE);
    caseFile.alternatives?.forEach((set, position) => set.claims.forEach((id) => (sets[claimPositions.get(id)] = position)));
    return sets;
}

function kindOf(source) {
    return source.kind ?? 'other';
}

/** Whether somebody has judged how reliable a source is. */
function isRated(source) {
    return source.trust != null || (source.reliability != null && source.reliability !== 'F');
}
