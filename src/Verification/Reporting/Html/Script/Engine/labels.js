const KIND_LABELS = { socialMedia: 'unrated social media', anonymousSource: 'unnamed sources' };

/** The names by which a reader knows the parties and sources of a case, which are given by id; what has no name goes by its id. */
function labelsOf({ parties = [] }, sourceById) {
  const partiesById = new Map(parties.map((party) => [party.id, party]));
  return { party: (id) => partiesById.get(id)?.name ?? id, source: (id) => sourceById(id)?.name ?? id, kind: (id) => KIND_LABELS[id] ?? id };
}

/** The name of a party, source or kind that an affiliation is called by, such as party:us. */
function groupLabel(labels, group) {
  const colon = group.indexOf(':');
  return labels[group.slice(0, colon)](group.slice(colon + 1));
}
