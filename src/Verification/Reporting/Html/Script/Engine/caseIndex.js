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
  const itemPositions = positionsOf(items);
  const claimOf = filledInts(items.length, (item) => claimPositions.get(items[item].claim));
  const sourceOf = filledInts(items.length, (item) => sourcePositions.get(items[item].source));
  return {
    caseFile,
    claims,
    items,
    sources,
    claimPositions,
    sourcePositions,
    claimOf,
    sourceOf,
    viaOf: filledInts(items.length, (item) => (items[item].via == null ? NONE : sourcePositions.get(items[item].via))),
    dateOf: items.map((item, i) => item.date ?? sources[sourceOf[i]].publishedAt ?? null),
    itemPositions,
    upstream: upstreamOf(items, itemPositions),
    itemsOfClaim: groupByRow(claimOf, claims.length),
    setOfClaim: alternativesOf(caseFile, claimPositions),
    ranks: null,
  };
}

/** The date of assessment: the case’s own, or the latest date or retraction of an item, or null where there is none. */
function asOfOf({ caseFile, items, dateOf }) {
  let latest = caseFile.asOf ?? null;
  if (latest === null) {
    for (let item = 0; item < items.length; item++) {
      latest = laterDate(laterDate(latest, dateOf[item]), items[item].retractedAt ?? null);
    }
  }

  return latest;
}

/** The ids of items, ordinal. */
function idsOf(index, items) {
  if (items.length < 2) {
    return items.map((item) => index.items[item].id);
  }

  index.ranks ??= ranksOf(index);
  const { ids, rankOf } = index.ranks;
  const ranks = filledInts(items.length, (i) => rankOf[items[i]]).sort();
  return items.map((_, i) => ids[ranks[i]]);
}

/** The place of each item in the ordinal order of their ids. */
function ranksOf({ items, itemPositions }) {
  const ids = items.map(({ id }) => id).sort();
  const rankOf = new Int32Array(ids.length);
  ids.forEach((id, rank) => (rankOf[itemPositions.get(id)] = rank));
  return { ids, rankOf };
}

function positionsOf(list) {
  const positions = new Map();
  for (let position = 0; position < list.length; position++) {
    positions.set(list[position].id, position);
  }

  return positions;
}

/** The items that each item repeats. */
function upstreamOf(items, positions) {
  const starts = new Int32Array(items.length + 1);
  items.forEach((item, i) => (starts[i + 1] = starts[i] + (item.derivedFrom?.length ?? 0)));
  const targets = new Int32Array(starts[items.length]);
  items.forEach((item, i) => item.derivedFrom?.forEach((id, j) => (targets[starts[i] + j] = positions.get(id))));
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
