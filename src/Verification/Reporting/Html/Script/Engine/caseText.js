/** What the texts of a case are made of: the names in it, and its items by id. Made once, it serves the texts of all claims. */
function caseTextOf(caseFile) {
    return { labels: labelsOf(caseFile), items: new Map((caseFile.evidence ?? []).map((item) => [item.id, item])) };
}

/** The markings of one thing in the case, for the end of a line; empty where it has none. */
function marked(markings = []) {
    const line = markings.join('; ');
    return line.length === 0 ? '' : ` [${line}]`;
}
