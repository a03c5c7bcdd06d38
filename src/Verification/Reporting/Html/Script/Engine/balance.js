const NO_SIDE = { total: 0, logRatio: 0, strongest: 0, groups: 0, channels: 0 };

/** One side of a claim: its affiliations, heaviest first, and what the rules of grading ask of them. */
function sideOf(affiliations, channels) {
  let total = 0;
  let logRatio = 0;
  let groups = 0;
  for (const affiliation of affiliations) {
    total += affiliation.weight;
    logRatio += affiliation.logRatio;
    groups += affiliation.isIndependent ? 1 : 0;
  }

  const strongest = affiliations.length > 0 ? affiliations[0].weight : 0;
  return { affiliations, channels, usesLeft: null, figures: { total, logRatio, strongest, groups, channels: channels.length } };
}

/** The figures without some of the affiliations, given by ascending position. */
function withoutAffiliations(side, removed) {
  const { affiliations, figures } = side;
  if (removed.length === 0) {
    return figures;
  }

  if (removed.length === affiliations.length) {
    return NO_SIDE;
  }

  let { total, logRatio, groups } = figures;
  let strongest = 0;
  for (const position of removed) {
    const affiliation = affiliations[position];
    total -= affiliation.weight;
    logRatio -= affiliation.logRatio;
    groups -= affiliation.isIndependent ? 1 : 0;
    strongest += position === strongest ? 1 : 0;
  }

  return {
    total: Math.max(total, 0),
    logRatio: Math.max(logRatio, 0),
    strongest: affiliations[strongest].weight,
    groups,
    channels: figures.channels - channelsLost(side, removed),
  };
}

/** How many channels no affiliation is left to use: the uses are counted down and up again. */
function channelsLost(side, removed) {
  side.usesLeft ??= channelUses(side);
  let lost = 0;
  for (const position of removed) {
    for (const channel of side.affiliations[position].channels) {
      lost += --side.usesLeft[channel] === 0 ? 1 : 0;
    }
  }

  for (const position of removed) {
    for (const channel of side.affiliations[position].channels) {
      side.usesLeft[channel]++;
    }
  }

  return lost;
}

function channelUses({ affiliations, channels }) {
  const uses = new Int32Array(channels.length);
  for (const affiliation of affiliations) {
    for (const channel of affiliation.channels) {
      uses[channel]++;
    }
  }

  return uses;
}
