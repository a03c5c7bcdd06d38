/**
 * Which claims an assessment before, made of the given work, holds for: those that neither the claim, its evidence and whoever that comes
 * from, nor anything of the claims it is connected with have changed for.
 */
function untouchedClaims(work, before) {
  const { index } = work;
  if (!areAlike(work, before)) {
    return new Uint8Array(index.claims.length);
  }

  const isSameSource = index.sources.map((source, i) => source === before.index.sources[i] && groupNameOf(work, i) === groupNameOf(before, i));
  const isSame = Uint8Array.from(index.claims, (_, claim) => isSameClaim(index, before.index, isSameSource, claim));
  const partOf = connectedParts(work.relations, isSame.length);
  const isPartSame = new Uint8Array(isSame.length).fill(1);
  isSame.forEach((same, claim) => (isPartSame[partOf[claim]] &= same));
  return isSame.map((_, claim) => isPartSame[partOf[claim]]);
}

/** Whether two works differ in nothing but ratings, base rates and evidence. */
function areAlike({ index, options, asOf }, before) {
  const haveSame = (list, other, property) => list.length === other.length && list.every((one, i) => one[property] === other[i][property]);
  return (
    before !== undefined &&
    before.options === options &&
    before.asOf === asOf &&
    ['parties', 'relations', 'alternatives'].every((list) => before.index.caseFile[list] === index.caseFile[list]) &&
    haveSame(index.claims, before.index.claims, 'id') &&
    haveSame(index.sources, before.index.sources, 'id') &&
    haveSame(index.sources, before.index.sources, 'name')
  );
}

function groupNameOf({ affiliations }, source) {
  return affiliations.nameOf(affiliations.groupOf[source]);
}

function isSameClaim(index, before, isSameSource, claim) {
  const items = rowAt(index.itemsOfClaim, claim);
  const itemsBefore = rowAt(before.itemsOfClaim, claim);
  return (
    index.claims[claim] === before.claims[claim] &&
    items.length === itemsBefore.length &&
    items.every(
      (item, i) =>
        index.items[item] === before.items[itemsBefore[i]] &&
        isSameSource[index.sourceOf[item]] &&
        (index.viaOf[item] === NONE || isSameSource[index.viaOf[item]]),
    )
  );
}

/** Numbers that are the same for claims that relations or alternatives connect, over however many. */
function connectedParts({ links, members }, count) {
  const partOf = filledInts(count, (claim) => claim);
  [...links, ...members.flatMap((claims) => claims.map((claim) => [claims[0], claim]))].forEach(([a, b]) => (partOf[rootOf(a)] = rootOf(b)));
  return filledInts(count, rootOf);

  function rootOf(claim) {
    while (partOf[claim] !== claim) {
      claim = partOf[claim] = partOf[partOf[claim]];
    }

    return claim;
  }
}
