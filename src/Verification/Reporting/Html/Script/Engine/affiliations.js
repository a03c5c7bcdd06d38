/**
 * Which sources belong together: groupOf has the group of each source, a number in the ordinal order of the groups’ names, which are
 * party:ID, source:ID or kind:KIND. What cannot be told apart cannot count as independent.
 */
function affiliate(index, derivation) {
    const firstVia = new Int32Array(index.sources.length).fill(NONE);
    for (let item = 0; item < index.items.length; item++) {
        const via = index.viaOf[item];
        const source = index.sourceOf[item];
        if (via !== NONE && derivation.isRoot[item] && (firstVia[source] === NONE || via < firstVia[source])) {
            firstVia[source] = via;
        }
    }

    const nameOf = index.sources.map((source, position) =>
        affiliationName(source, firstVia[position] === NONE ? null : index.sources[firstVia[position]]),
    );
    const names = [...new Set(nameOf)].sort();
    const positions = new Map(names.map((name, position) => [name, position]));
    return { names, groupOf: Int32Array.from(nameOf, (name) => positions.get(name)) };
}

function affiliationName(source, via) {
    if (source.issuer != null) {
        return `party:${source.issuer}`;
    }

    const kind = kindOf(source);
    if (isRated(source) || (kind !== 'socialMedia' && kind !== 'anonymousSource')) {
        return `source:${source.id}`;
    }

    return via === null ? `kind:${kind}` : via.issuer != null ? `party:${via.issuer}` : `source:${via.id}`;
}
