/**
 * Why each item does not exist at the date of assessment, or null for one that does: it is dated later, has been retracted, or repeats
 * only items that do not exist. A retraction reaches the copies.
 */
function decideExistence({ items, dateOf, upstream }, asOf) {
  const absent = items.map(({ retractedAt }, item) =>
    dateOf[item] !== null && isLater(dateOf[item], asOf) ? 'afterAsOf'
    : retractedAt != null && !isLater(retractedAt, asOf) ? 'retracted'
    : null,
  );
  reachCopies(upstream, absent);
  return absent;
}

/** The absent items, by id. */
function listAbsent({ items }, absent) {
  return items
    .map(({ id }, item) => ({ evidence: id, reason: absent[item] }))
    .filter(({ reason }) => reason !== null)
    .sort((a, b) => (a.evidence < b.evidence ? -1 : 1));
}

function reachCopies(upstream, absent) {
  const reached = [...absent.keys()].filter((item) => absent[item] !== null);
  if (reached.length === 0) {
    return;
  }

  const copies = transposed(upstream);
  const upstreamLeft = filledInts(absent.length, (item) => upstream.starts[item + 1] - upstream.starts[item]);
  for (const gone of reached) {
    for (const copy of rowAt(copies, gone)) {
      if (--upstreamLeft[copy] === 0 && absent[copy] === null) {
        absent[copy] = 'upstreamAbsent';
        reached.push(copy);
      }
    }
  }
}
