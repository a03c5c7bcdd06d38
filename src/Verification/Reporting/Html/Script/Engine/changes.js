/**
 * The case file after a reader’s changes; the given one stays as it is. A part of the changes that is left out changes nothing, a null
 * takes a rating, a trust, a credibility or a base rate away.
 *
 * What is switched off: an item is removed; of a source all items that it asserts and that were read through it; of an origin the root
 * items that start from it. What repeats only removed items is removed with them. The file is assessed as of the date that the original
 * was assessed as of, unless the reader gives another.
 */
function changed(caseFile, { off = {}, reliability = {}, trust = {}, credibility = {}, baseRate = {}, asOf = null }) {
  const index = caseIndexOf(caseFile);
  const evidence = remaining(index, removedItems(index, off)).map((item) => withChange(item, 'credibility', credibility));
  const lists = {
    claims: (caseFile.claims ?? []).map((claim) => withChange(claim, 'baseRate', baseRate)),
    sources: (caseFile.sources ?? []).map((source) => withChange(rerated(source, reliability), 'trust', trust)),
    evidence,
  };
  const result = { ...caseFile };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== (caseFile[name]?.length ?? 0) || list.some((element, i) => element !== caseFile[name][i])) {
      result[name] = list;
      result.asOf = asOfOf(index) ?? undefined;
    }
  }

  return asOf === null ? result : { ...result, asOf: writtenDate(asOf) };
}

/** The source with another rating, which its trust would override. */
function rerated(source, reliability) {
  return Object.hasOwn(reliability, source.id) ? withChange(withProperty(source, 'trust', null), 'reliability', reliability) : source;
}

function withChange(element, name, values) {
  return Object.hasOwn(values, element.id) ? withProperty(element, name, values[element.id]) : element;
}

/** The element with a property set, or without it where the value is null; the element itself where that changes nothing. */
function withProperty(element, name, value) {
  if ((element[name] ?? null) === value) {
    return element;
  }

  const { [name]: _, ...others } = element;
  return value === null ? others : { ...others, [name]: value };
}

/** The items that are left, none of them repeating what is not. */
function remaining({ items, upstream }, removed) {
  const ids = new Set(items.filter((_, item) => removed[item]).map(({ id }) => id));
  return items
    .filter((_, item) => !removed[item])
    .map((item) => (item.derivedFrom?.some((id) => ids.has(id)) ? { ...item, derivedFrom: item.derivedFrom.filter((id) => !ids.has(id)) } : item));
}

/** Which items are switched off, by themselves or with all that they repeat. */
function removedItems(index, { sources = [], origins = [], evidence = [] }) {
  const { originOf, isRoot } = derive(index);
  const [offSources, offOrigins] = [sources, origins].map((ids) => new Set(ids.map((id) => index.sourcePositions.get(id))));
  const offEvidence = new Set(evidence);
  const removed = index.items.map(
    ({ id }, item) =>
      offEvidence.has(id) ||
      offSources.has(index.sourceOf[item]) ||
      offSources.has(index.viaOf[item]) ||
      (isRoot[item] === 1 && offOrigins.has(originOf[item])),
  );
  removeCopies(index.upstream, removed);
  return removed;
}

/** Removes what repeats only removed items; a circle goes as one. */
function removeCopies(upstream, removed) {
  for (const component of findCircles(upstream, removed)) {
    const members = new Set(component);
    const others = component.flatMap((item) => Array.from(rowAt(upstream, item)).filter((target) => !members.has(target)));
    if (others.length > 0 && others.every((target) => removed[target])) {
      component.forEach((item) => (removed[item] = true));
    }
  }
}
