/** The assessment of a valid case under complete options: what an assessment file says, and what each item weighs on each claim. */
function assess(caseFile, options) {
    const index = caseIndexOf(caseFile);
    const asOf = asOfOf(index);
    const absent = decideExistence(index, asOf);
    const appraisal = appraise(index, asOf, options);
    const derivation = derive(index);
    const bias = interestBias(index, derivation, options);
    const transmission = transmit(index, derivation, absent, assertionStrengths(index, appraisal), bias);
    const weights = weighAll(index, derivation, transmission, appraisal, bias, absent, options);

    const affiliations = affiliate(index, derivation);
    const relations = claimRelationsOf(index);
    const labels = labelsOf(caseFile);
    const work = { index, options, absent, appraisal, derivation, bias, transmission, weights, affiliations, relations, labels };
    const joint = jointProbabilities(work);
    return {
        case: caseFile.title ?? null,
        asOf: writtenDate(asOf),
        claims: index.claims.map((_, claim) => explain(work, findingOn(work, claim), joint[claim])),
        sources: sourceUses(index, weights),
        absent: listAbsent(index, absent),
    };
}
