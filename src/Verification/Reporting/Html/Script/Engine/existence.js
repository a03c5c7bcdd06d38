/**
 * Why each item does not exist at the date of assessment, or null for one that does: it is dated later, has been retracted, or repeats
 * only items that do not exist. A retraction reaches the copies.
 */
function decideExistence(index, asOf) {
    const absent = index.items.map((_, item) => {
        const date = index.dateOf[item];
        const retractedAt = index.retractedAt[item];
        return date !== null && date > asOf ? 'afterAsOf' : retractedAt !== null && retractedAt <= asOf ? 'retracted' : null;
    });
    reachCopies(index.upstream, absent);
    return absent;
}

/** The absent items, by id. */
function listAbsent(index, absent) {
    return index.items
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
    const upstreamLeft = absent.map((_, item) => upstream.starts[item + 1] - upstream.starts[item]);
    for (const gone of reached) {
        for (const copy of rowOf(copies, gone)) {
            if (--upstreamLeft[copy] === 0 && absent[copy] === null) {
                absent[copy] = 'upstreamAbsent';
                reached.push(copy);
            }
        }
    }
}
