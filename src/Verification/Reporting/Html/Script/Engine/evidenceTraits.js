/** What the evidence behind a finding is like: where it comes from, whom it serves, and how well it is rated. */
function traitsOf(work, { claim, bearings, balance }) {
  const { index, absent, bias } = work;
  const carried = weightsOfItems(bearings);
  const weights = carried.filter(({ weight }) => above(weight, 0));
  const weighing = distinct(weights.map(({ item }) => item));
  const own = Array.from(rowAt(index.itemsOfClaim, claim)).filter((item) => absent[item] === null);
  const present = [...own, ...weighing.filter((item) => index.claimOf[item] !== claim)];
  const selfInterested = present.filter((item) => carriesSome(work, item, (root) => bias[root] < 1));
  return {
    weights,
    weighing,
    present,
    origins: new Set(weights.map(({ origin }) => origin)).size,
    channels: new Set(balance.flatMap(({ channels }) => channels)).size,
    selfInterested,
    servesItself: someOf(selfInterested, weighing),
    againstInterest: present.filter((item) => carriesSome(work, item, (root) => bias[root] > 1)),
    unrated: weighing.filter((item) => isUnrated(index, item)),
    allPreliminary: weighing.length > 0 && weighing.every((item) => index.items[item].preliminary === true),
    mostlyUnrated: isMostlyUnrated(index, carried),
  };
}

/** What each item weighs for each origin that it carries; its bearings for one origin stand next to each other. */
function weightsOfItems(bearings) {
  const weights = [];
  let last = null;
  for (const { direction, group, origin, item, weight } of bearings) {
    if (last !== null && last.item === item && last.origin === origin && last.direction === direction) {
      last.weight = Math.max(last.weight, weight[AS_RATED]);
    } else {
      last = { direction, group, origin, item, weight: weight[AS_RATED] };
      weights.push(last);
    }
  }

  return weights;
}

function carriesSome({ index, transmission }, item, isSuch) {
  const { stance } = index.items[item];
  const carried = transmission.carried[item];
  return (stance === 'supports' || stance === 'refutes') && (carried === null ? isSuch(item) : carried.some(({ root }) => isSuch(root)));
}

/** Whether more than half of the weight is unrated: that of each item for each origin it carries, before grouping. */
function isMostlyUnrated(index, weights) {
  let unrated = 0;
  let rated = 0;
  for (const { item, weight } of weights) {
    if (isUnrated(index, item)) {
      unrated += weight;
    } else {
      rated += weight;
    }
  }

  return above(unrated, rated);
}

function isUnrated({ items, sources, sourceOf }, item) {
  return (items[item].credibility ?? UNJUDGED) === UNJUDGED && !isRated(sources[sourceOf[item]]);
}

function someOf(values, others) {
  const set = new Set(values.length === 0 ? [] : others);
  return values.some((value) => set.has(value));
}
