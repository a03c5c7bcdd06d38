/**
 * The weights of the items that exist on their own claims, before any grouping, for each claim in turn: a likelihood ratio less 1, so that a lone item of
 * weight w at even odds makes its claim (1 + w) / (2 + w) probable.
 */
function weighAll(work) {
  const { absent, appraisal, bias } = work;
  const { items, claims, itemsOfClaim } = work.index;
  const { originCount, originOf } = work.derivation;
  const { strengths, carried, alsoCarried } = work.transmission;
  const { groupOf } = work.affiliations;
  const { maximumWeight } = work.options;
  return claims.map((_, claim) => {
    const weights = [];
    for (const item of rowAt(itemsOfClaim, claim)) {
      if (absent[item] === null) {
        weigh(item, weights);
      }
    }

    return weights;
  });

  function weigh(item, weights) {
    switch (items[item].stance) {
      case 'supports':
        weighAssertion(item, SUPPORTS, weights);
        break;
      case 'refutes':
        weighAssertion(item, REFUTES, weights);
        break;
      case 'silent':
        weighSilence(item, weights);
        break;
    }
  }

  function weighSilence(item, weights) {
    const silence = silenceOf(items[item]);
    if (silence !== null) {
      const most = Math.min(silence.weight, maximumWeight);
      const weight = strengthOf(appraisal, item, silence.direction).map((lambda) => Math.min(Math.exp(lambda) - 1, most));
      addWeight(silence.direction, item, item, weight, weights);
    }
  }

  function weighAssertion(item, direction, weights) {
    if (carried[item] === null) {
      weighRoot(item, direction, item, strengths[item], weights);
      return;
    }

    for (const roots of [carried[item], alsoCarried[item] ?? []]) {
      roots.forEach(({ root, strength }) => weighRoot(item, direction, root, strength, weights));
    }
  }

  function weighRoot(item, direction, root, strength, weights) {
    const share = 1 / originCount[item];
    const weight = [
      capped(strength[AS_RATED], bias[root]) * share,
      capped(strength[UNRATED_LOW], bias[root]) * share,
      capped(strength[UNRATED_HIGH], bias[root]) * share,
    ];
    addWeight(direction, item, root, weight, weights);
  }

  function addWeight(direction, item, root, weight, weights) {
    if (weight[UNRATED_HIGH] > TOLERANCE) {
      const origin = originOf[root];
      weights.push({ direction, group: groupOf[origin], origin, item, root, weight });
    }
  }

  function capped(strength, bias) {
    return Math.min(likelihoodRatio(strength, bias) - 1, maximumWeight);
  }
}

/** e^λ, swayed by interest: never against its own side, and never more than counted twice. */
function likelihoodRatio(strength, bias) {
  const ratio = Math.exp(strength);
  return bias <= 1 ? Math.max(1, bias * ratio) : ratio * Math.min(bias, ratio);
}
