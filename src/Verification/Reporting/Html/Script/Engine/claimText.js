const MOST_NAMES = 6;

/**
 * What reports say of an assessed claim, in words: the figures that the narrative does not tell, what holds the confidence up and down,
 * what would change the verdict, and the flags with their evidence. For many claims of one case, make its text once, by caseTextOf.
 */
function claimText(caseFile, claim, options, text = caseTextOf(caseFile)) {
  const listed = listedEvidence(claim);
  return {
    otherFigures: otherFigures(claim, options),
    reasons: claim.confidence.reasons.filter(({ code }) => !claim.flags.some((flag) => flag.code === code)).map(({ message }) => message),
    changes: [removal(text, claim, options), ...crossings(claim)],
    flags: claim.flags.map((flag) => flagText(text, claim, flag, listed)),
  };
}

function otherFigures({ interval, support, refutation, alternativeProbability }, options) {
  const weights = `support ${figures.weight(support)}, refutation ${figures.weight(refutation)}`;
  const ends = `${figures.probability(interval[0])} to ${figures.probability(interval[1])}`;
  const joint = alternativeProbability === undefined ? '' : `; among its alternatives ${figures.probability(alternativeProbability)}`;
  return `${weights}; ${figures.percent(options.intervalMass)} interval ${ends}${joint}`;
}

function flagText(text, claim, flag, listed) {
  const evidence = flaggedEvidence(text, claim, flag, listed);
  return `${capitalised(inWords(flag.code))}${evidence === null ? '' : ` (${evidence})`}: ${flag.message}`;
}

/** The evidence of a flag; null for what has been listed as what weighs, which is not listed again. */
function flaggedEvidence(text, claim, { code, evidence }, { byFirst, all }) {
  if (evidence.length === 0 || code === 'singleOrigin' || code === 'singleChannel') {
    return null;
  }

  if (evidence.length > 1 && byFirst.get(evidence[0])?.some((origin) => areEqual(origin, evidence))) {
    return null;
  }

  return evidence.length > 2 && all.size === evidence.length && evidence.every((id) => all.has(id))
    ? `all ${evidence.length} items that weigh`
    : evidenceText(text, claim, evidence);
}

/** The items that contributions list: those of each origin, by the first of them, and all. */
function listedEvidence({ contributions }) {
  const listed = { byFirst: new Map(), all: new Set() };
  for (const { evidence } of contributions.flatMap(({ origins }) => origins)) {
    listed.byFirst.set(evidence[0], [...(listed.byFirst.get(evidence[0]) ?? []), evidence]);
    evidence.forEach((id) => listed.all.add(id));
  }

  return listed;
}

/** The ids of items, those on the claim itself first. */
function evidenceText({ items }, claim, ids) {
  const isOwn = (id) => (items.get(id)?.claim ?? claim.id) === claim.id;
  const row = (listed) => figures.row(listed.map((id) => id + marked(items.get(id)?.markings)), MOST_NAMES);
  const [own, related] = [ids.filter(isOwn), ids.filter((id) => !isOwn(id))];
  return [...(own.length > 0 ? [row(own)] : []), ...(related.length > 0 ? [`by relation ${row(related)}`] : [])].join('; ');
}

function removal({ labels }, claim, { priorWeight, grading }) {
  const groups = distinct(claim.flips.flatMap((flip) => flip.removeGroups)).map((group) => groupLabel(labels, group));
  if (groups.length > 0) {
    const other = claim.verdict === 'notAssessable' ? 'a factual claim would get another verdict' : 'the verdict would be another';
    return `Without ${figures.listing(groups, MOST_NAMES)}, ${other}.`;
  }

  const weight = priorWeight / grading.unverified - priorWeight - claim.support - claim.refutation;
  return weight > TOLERANCE && (claim.verdict === 'unverified' || claim.verdict === 'notAssessable')
    ? `To be more than unverified, it takes at least ${figures.weight(weight)} more weight, for or against it.`
    : 'No removal of groups would change the verdict.';
}

function crossings({ flips, support, refutation }) {
  if (flips.length === 0) {
    return [];
  }

  const amounts = new Map();
  for (const flip of flips) {
    addTo(amounts, isReached(flip) ? 'fall below ' : 'reach ', crossing(flip, support, refutation));
  }

  const sides = [...amounts].map(([verb, list]) => verb + list.join(', and '));
  return [`The probability would ${sides.join('; it would ')}.`];
}

function crossing(flip, support, refutation) {
  const threshold = figures.twoPlaces(flip.threshold);
  if (isReached(flip)) {
    const less = flip.removeSupport <= support ? `${figures.weight(flip.removeSupport)} less support or ` : '';
    return `${threshold} with ${less}${figures.weight(flip.addRefutation)} more refutation`;
  }

  const less = flip.removeRefutation <= refutation ? ` or ${figures.weight(flip.removeRefutation)} less refutation` : '';
  return `${threshold} with ${figures.weight(flip.addSupport)} more support${less}`;
}

/** Whether the probability is at or above the threshold of a flip. */
function isReached(flip) {
  return flip.removeSupport !== undefined;
}

function areEqual(some, others) {
  return some.length === others.length && some.every((value, i) => value === others[i]);
}
