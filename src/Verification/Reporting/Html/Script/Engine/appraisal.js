/**
 * What gives each item its strength λ: its ratings in log-odds, NaN for what cannot be judged, and the factor for distance, doubt,
 * provisional findings, little relevance and age.
 */
function appraise(index, asOf, options) {
  const { items, sources, sourceOf } = index;
  const freshness = freshnessOfAll(index, asOf);
  const credibilities = CREDIBILITIES.map((word) => logOdds(options.credibility[word] ?? NaN));
  const kinds = new Map(Object.entries(options.kinds).map(([kind, k]) => [kind, [logOdds(k.supports), logOdds(k.refutes)]]));
  return {
    sourceOf,
    freshness,
    factors: filledDoubles(items.length, (item) => evidenceFactor(items[item], options) * freshness[item]),
    reliabilityOf: filledDoubles(sources.length, (source) => logOdds(reliabilityCredence(sources[source], options))),
    credibilityOf: filledDoubles(items.length, (item) => credibilities[items[item].credibility ?? UNJUDGED]),
    unratedOf: sources.map((source) => kinds.get(kindOf(source))),
    low: logOdds(options.unratedLow),
    high: logOdds(options.unratedHigh),
    share: options.reliabilityShare,
  };
}

/** The strength of an item, were it to speak in the given direction. */
function strengthOf(appraisal, item, direction) {
  const factor = appraisal.factors[item];
  const unrated = appraisal.unratedOf[appraisal.sourceOf[item]][direction];
  return [
    ratedStrength(appraisal, item, unrated) * factor,
    ratedStrength(appraisal, item, appraisal.low) * factor,
    ratedStrength(appraisal, item, appraisal.high) * factor,
  ];
}

/** The strength of every item that supports or refutes its claim; nothing for the others. */
function assertionStrengths({ items }, appraisal) {
  return items.map(({ stance }, item) =>
    stance === 'supports' ? strengthOf(appraisal, item, SUPPORTS)
    : stance === 'refutes' ? strengthOf(appraisal, item, REFUTES)
    : NO_WEIGHT,
  );
}

function ratedStrength({ reliabilityOf, credibilityOf, sourceOf, share }, item, unrated) {
  const reliability = reliabilityOf[sourceOf[item]];
  const credibility = credibilityOf[item];
  return Math.max(
    0,
    share * (Number.isNaN(reliability) ? unrated : reliability) + (1 - share) * (Number.isNaN(credibility) ? unrated : credibility),
  );
}

function reliabilityCredence({ trust, reliability }, options) {
  return trust != null ? clamped(trust, options.trustFloor, options.trustCeiling) : (options.reliability[reliability] ?? NaN);
}

function evidenceFactor({ directness, derivedFrom, certainty, preliminary, relevance }, options) {
  const nearness = directness != null ? options.directness[directness] : derivedFrom?.length > 0 ? options.directness.derived : 1;
  const sureness = certainty == null ? 1 : clamped((2 * certaintyValue(certainty) - 1) / options.certaintySpan, 0, 1);
  return nearness * sureness * (preliminary ? options.preliminaryFactor : 1) * (relevance ?? 1);
}

/** What age has left of each item’s strength: a half for every half-life of its claim. */
function freshnessOfAll({ items, claims, claimOf, dateOf }, asOf) {
  const halfLives = claims.map(({ halfLife }) => (halfLife == null ? null : hoursOf(halfLife)));
  const ages = new Map();
  return filledDoubles(items.length, (item) => {
    const halfLife = halfLives[claimOf[item]];
    return halfLife === null || dateOf[item] === null || asOf === null ? 1 : Math.pow(0.5, ageOf(dateOf[item]) / halfLife);
  });

  function ageOf(date) {
    if (!ages.has(date)) {
      ages.set(date, hoursBetween(date, asOf));
    }

    return ages.get(date);
  }
}

function clamped(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
