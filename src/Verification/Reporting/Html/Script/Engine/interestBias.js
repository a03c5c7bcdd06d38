/**
 * κ of every item, as a root: the factor by which its likelihood ratio falls where it serves whoever issued its origin or passed it on,
 * and rises where it goes against its issuer.
 */
function interestBias(index, derivation, options) {
    return Float64Array.from(index.items, (item, root) => {
        const { interests } = index.claims[index.claimOf[root]];
        return interests == null ? 1 : biasOf(index, derivation, options, interests, item, root);
    });
}

function biasOf(index, derivation, options, interests, item, root) {
    const origin = index.sources[derivation.originOf[root]];
    const via = index.viaOf[root] === NONE ? null : index.sources[index.viaOf[root]];
    const served = isServed(interests, origin, item);
    const factor =
        served === null ? 1 : Math.pow(served ? options.selfInterestFactor : options.againstInterestFactor, sensitivityOf(origin, options));
    return via !== null && isServed(interests, via, item) === true
        ? Math.min(factor, Math.pow(options.selfInterestFactor, sensitivityOf(via, options)))
        : factor;
}

function sensitivityOf(source, options) {
    return options.kinds[kindOf(source)].interestSensitivity;
}

/** Whether what an item says serves (true) or harms (false) the issuer of a source; null where nothing is known of it. */
function isServed(interests, source, item) {
    return source.issuer != null && Object.hasOwn(interests, source.issuer)
        ? (interests[source.issuer] === 'gains') === (item.stance === 'supports')
        : null;
}
