/**
 * The bearings on a claim in affiliations, by direction, under the given readings of what is unrated. It counts what is independent: of
 * an origin only its strongest weight, of an affiliation’s origins each next one for less, and affiliations in full.
 */
function balanceOf(work, bearings, forSupport, forRefutation) {
  let refuting = 0;
  while (refuting < bearings.length && bearings[refuting].direction === SUPPORTS) {
    refuting++;
  }

  return [groupedSide(work, bearings, 0, refuting, forSupport), groupedSide(work, bearings, refuting, bearings.length, forRefutation)];
}

/** The weight of each origin among the bearings of one affiliation: heaviest first, then by source id. */
function originsOf(bearings, start, end, reading) {
  const origins = [];
  while (start < end) {
    const { origin } = bearings[start];
    let next = start;
    let weight = 0;
    for (; next < end && bearings[next].origin === origin; next++) {
      weight = Math.max(weight, bearings[next].weight[reading]);
    }

    if (weight > TOLERANCE) {
      origins.push({ origin, weight, rank: rankOf(weight), start, end: next });
    }

    start = next;
  }

  return origins.sort((a, b) => b.rank - a.rank || a.origin - b.origin);
}

function groupedSide({ index, options, channelsSeen }, bearings, start, end, reading) {
  const { groupWeight } = options.grading;
  const affiliations = [];
  const channels = [];
  channelsSeen.ofSide++;
  while (start < end) {
    const { group } = bearings[start];
    let next = start;
    while (next < end && bearings[next].group === group) {
      next++;
    }

    const weight = affiliationWeight(bearings, start, next, reading, options.affiliationCorrelation);
    if (weight > 0) {
      affiliations.push({
        group,
        weight,
        rank: rankOf(weight),
        logRatio: Math.log(1 + weight),
        isIndependent: atLeast(weight, groupWeight),
        channels: channelsOf(index, channelsSeen, channels, bearings, start, next, reading, groupWeight),
        start,
        end: next,
      });
    }

    start = next;
  }

  return sideOf(affiliations.sort((a, b) => b.rank - a.rank || a.group - b.group), channels);
}

function affiliationWeight(bearings, start, end, reading, correlation) {
  if (end - start === 1) {
    const weight = bearings[start].weight[reading];
    return weight > TOLERANCE ? weight : 0;
  }

  let sum = 0;
  let share = 1;
  for (const { weight } of originsOf(bearings, start, end, reading)) {
    sum += share * weight;
    share *= 1 - correlation;
  }

  return sum;
}

/** The channels through which weights that count came, the publications or else sources, by their numbers among those of the side. */
function channelsOf(index, seen, channels, bearings, start, end, reading, groupWeight) {
  const numbers = [];
  seen.ofAffiliation++;
  for (let i = start; i < end; i++) {
    const { root, weight } = bearings[i];
    const channel = index.viaOf[root] === NONE ? index.sourceOf[root] : index.viaOf[root];
    if (atLeast(weight[reading], groupWeight) && seen.byAffiliation[channel] !== seen.ofAffiliation) {
      seen.byAffiliation[channel] = seen.ofAffiliation;
      if (seen.bySide[channel] !== seen.ofSide) {
        seen.bySide[channel] = seen.ofSide;
        seen.number[channel] = channels.push(channel) - 1;
      }

      numbers.push(seen.number[channel]);
    }
  }

  return numbers;
}

/** When each channel was last seen, by a side and by an affiliation of it, and its number among those of the side. */
function channelsSeenAmong({ length }) {
  const perChannel = () => new Int32Array(length);
  return { ofSide: 0, ofAffiliation: 0, bySide: perChannel(), byAffiliation: perChannel(), number: perChannel() };
}
