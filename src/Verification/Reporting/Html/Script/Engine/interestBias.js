/**
 * κ of every item, as a root: the factor by which its likelihood ratio falls where it serves whoever issued its origin or passed it on,
 * and rises where it goes against its issuer.
 */
function interestBias({ items, claims, sources, claimOf, viaOf }, { originOf }, { kinds, selfInterestFactor, againstInterestFactor }) {
  return filledDoubles(items.length, (root) => {
    const { interests } = claims[claimOf[root]];
    return interests == null ? 1 : biasOf(interests, items[root], sources[originOf[root]], viaOf[root] === NONE ? null : sources[viaOf[root]]);
  });

  function biasOf(interests, item, origin, via) {
    const served = isServed(interests, origin, item);
    const factor = served === null ? 1 : swayed(served ? selfInterestFactor : againstInterestFactor, origin);
    return via !== null && isServed(interests, via, item) === true ? Math.min(factor, swayed(selfInterestFactor, via)) : factor;
  }

  function swayed(factor, source) {
    return Math.pow(factor, kinds[kindOf(source)].interestSensitivity);
  }
}

/** Whether what an item says serves (true) or harms (false) the issuer of a source; null where nothing is known of it. */
function isServed(interests, { issuer }, { stance }) {
  return issuer != null && Object.hasOwn(interests, issuer) ? (interests[issuer] === 'gains') === (stance === 'supports') : null;
}
