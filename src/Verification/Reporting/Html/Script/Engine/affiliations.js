const UNTOLD_KINDS = ['anonymousSource', 'socialMedia'];

/**
 * Which sources belong together: those of one issuer; unrated posts and unnamed voices that came through one publication; and those of a
 * kind that nothing tells apart. Groups are numbers in the ordinal order of their names: kinds, then issuers, then sources.
 */
function affiliate(index, derivation) {
  const { items, sources, sourceOf, viaOf } = index;
  const firstVia = new Int32Array(sources.length).fill(NONE);
  for (let item = 0; item < items.length; item++) {
    const source = sourceOf[item];
    if (viaOf[item] !== NONE && derivation.isRoot[item] && (firstVia[source] === NONE || viaOf[item] < firstVia[source])) {
      firstVia[source] = viaOf[item];
    }
  }

  const issuers = distinct(sources.filter(({ issuer }) => issuer != null).map(({ issuer }) => issuer)).sort();
  const groupOfIssuer = new Map(issuers.map((issuer, i) => [issuer, UNTOLD_KINDS.length + i]));
  const firstSource = UNTOLD_KINDS.length + issuers.length;
  const groupOf = filledInts(sources.length, (source) => groupOfSource(source));
  const names = [];
  return { groupOf, nameOf: (group) => (names[group] ??= nameOfGroup(group)) };

  function groupOfSource(source) {
    const { issuer } = sources[source];
    const kind = UNTOLD_KINDS.indexOf(kindOf(sources[source]));
    if (issuer != null || kind === NONE || isRated(sources[source])) {
      return groupOfIssuer.get(issuer) ?? firstSource + source;
    }

    const via = firstVia[source];
    return via === NONE ? kind : (groupOfIssuer.get(sources[via].issuer) ?? firstSource + via);
  }

  /** The name of a group: party:ID, source:ID or kind:KIND. */
  function nameOfGroup(group) {
    return group < UNTOLD_KINDS.length ? `kind:${UNTOLD_KINDS[group]}`
      : group < firstSource ? `party:${issuers[group - UNTOLD_KINDS.length]}`
      : `source:${sources[group - firstSource].id}`;
  }
}
