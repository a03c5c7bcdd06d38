/** What the assessments made here were made of. */
const WORKS = new WeakMap();

/**
 * The assessment of a valid case under complete options: what an assessment file says, and what each item weighs on each claim. Given an
 * assessment made before, the claims that nothing has changed for are taken from it as they are.
 */
function assess(caseFile, options, before = null) {
  const index = caseIndexOf(caseFile);
  const asOf = asOfOf(index);
  const derivation = derive(index);
  const work = { index, options, asOf, derivation, absent: decideExistence(index, asOf), affiliations: affiliate(index, derivation) };
  work.labels = labelsOf(caseFile, (id) => index.sources[index.sourcePositions.get(id)]);
  work.appraisal = appraise(index, asOf, options);
  work.bias = interestBias(index, derivation, options);
  work.transmission = transmit(work);

  const weights = weighAll(work);
  work.ownBearings = weights.map((onClaim) => [...onClaim].sort(compareBearings));
  work.relations = claimRelationsOf(index);
  work.channelsSeen = channelsSeenAmong(index.sources);
  const known = untouchedClaims(work, WORKS.get(before));
  const joint = jointProbabilities(work, known);
  const assessment = {
    case: caseFile.title ?? null,
    asOf: asOf === null ? null : writtenDate(asOf),
    claims: index.claims.map((_, claim) => (known[claim] ? before.claims[claim] : explain(work, findingOn(work, claim), joint[claim]))),
    sources: sourceUses(index, weights),
    absent: listAbsent(index, work.absent),
  };
  WORKS.set(assessment, work);
  return assessment;
}
