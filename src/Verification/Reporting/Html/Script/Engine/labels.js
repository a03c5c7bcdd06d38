/** The names by which a reader knows the sources and parties of a case; what has no name goes by its id. */
function labelsOf(caseFile) {
    const labels = new Map();
    for (const { id, name } of caseFile.parties ?? []) {
        labels.set(`party:${id}`, name ?? id);
    }

    for (const { id, name } of caseFile.sources ?? []) {
        labels.set(`source:${id}`, name ?? id);
    }

    return labels;
}

/** The name of a party, source or kind that an affiliation is called by, such as party:us. */
function groupLabel(labels, group) {
    return labels.get(group) ?? KIND_LABELS.get(group) ?? group.slice(group.indexOf(':') + 1);
}

function sourceLabel(labels, id) {
    return groupLabel(labels, `source:${id}`);
}

const KIND_LABELS = new Map([
    ['kind:socialMedia', 'unrated social media'],
    ['kind:anonymousSource', 'unnamed sources'],
]);
