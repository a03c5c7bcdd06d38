/** What the texts of a case are made of: the names in it, and its items by id. Made once, it serves the texts of all claims. */
function caseTextOf(caseFile) {
  const [sources, items] = [caseFile.sources ?? [], caseFile.evidence ?? []].map((list) => new Map(list.map((one) => [one.id, one])));
  return { labels: labelsOf(caseFile, (id) => sources.get(id)), items };
}

/** The markings of one thing in the case, for the end of a line; empty where it has none. */
function marked(markings = []) {
  return markings.length === 0 ? '' : ` [${markings.join('; ')}]`;
}
