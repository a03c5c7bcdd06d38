/**
 * What gives each item its strength λ: the log-odds of its ratings (NaN for what cannot be judged), and the factor for distance, doubt,
 * provisional findings, little relevance and age.
 */
function appraise(index, asOf, options) {
    const { items, sources, sourceOf } = index;
    const reliabilityOf = Float64Array.from(sources, (source) => logOdds(reliabilityCredence(source, options)));
    const credibilityOf = Float64Array.from(items, (item) => logOdds(credibilityCredence(item, options)));
    const freshness = freshnessOfAll(index, asOf);
    const factors = Float64Array.from(items, (item, i) => evidenceFactor(item, options) * freshness[i]);
    const low = logOdds(options.unratedLow);
    const high = logOdds(options.unratedHigh);
    const unrated = new Map(
        Object.entries(options.kinds).map(([kind, credence]) => [kind, [logOdds(credence.supports), logOdds(credence.refutes)]]),
    );
    return { sourceOf, reliabilityOf, credibilityOf, freshness, factors, low, high, unratedOf: sources.map((source) => unrated.get(kindOf(source))), share: options.reliabilityShare };
}

/** The strength of an item, were it to speak in the given direction. */
function strengthOf(appraisal, item, direction) {
    const source = appraisal.sourceOf[item];
    const factor = appraisal.factors[item];
    return [
        ratedStrength(appraisal, source, item, appraisal.unratedOf[source][direction]) * factor,
        ratedStrength(appraisal, source, item, appraisal.low) * factor,
        ratedStrength(appraisal, source, item, appraisal.high) * factor,
    ];
}

/** The strength of every item that supports or refutes its claim; nothing for the others. */
function assertionStrengths(index, appraisal) {
    return index.items.map(({ stance }, item) =>
        stance === 'supports' ? strengthOf(appraisal, item, SUPPORTS) : stance === 'refutes' ? strengthOf(appraisal, item, REFUTES) : NO_WEIGHT,
    );
}

function ratedStrength(appraisal, source, item, unrated) {
    const reliability = appraisal.reliabilityOf[source];
    const credibility = appraisal.credibilityOf[item];
    const strength =
        appraisal.share * (reliability !== reliability ? unrated : reliability) +
        (1 - appraisal.share) * (credibility !== credibility ? unrated : credibility);
    return Math.max(0, strength);
}

function reliabilityCredence(source, options) {
    return source.trust != null ? Math.min(Math.max(source.trust, options.trustFloor), options.trustCeiling) : (options.reliability[source.reliability] ?? NaN);
}

function credibilityCredence(item, options) {
    return options.credibility[CREDIBILITIES[item.credibility]] ?? NaN;
}

function evidenceFactor(item, options) {
    const directness = options.directness[item.directness ?? (item.derivedFrom?.length ? 'derived' : '')] ?? 1;
    const certainty = item.certainty == null ? 1 : Math.min(Math.max((2 * certaintyValue(item.certainty) - 1) / options.certaintySpan, 0), 1);
    const preliminary = item.preliminary ? options.preliminaryFactor : 1;
    return directness * certainty * preliminary * (item.relevance ?? 1);
}

/** What age has left of each item’s strength: a half for every half-life of its claim. */
function freshnessOfAll(index, asOf) {
    const halfLives = index.claims.map((claim) => (claim.halfLife == null ? 0 : hoursOf(claim.halfLife)));
    return Float64Array.from(index.dateOf, (date, item) => {
        const halfLife = halfLives[index.claimOf[item]];
        return halfLife === 0 || date === null || asOf === null ? 1 : Math.pow(0.5, hoursBetween(date, asOf) / halfLife);
    });
}
