const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A finding in a few plain sentences that say only what the figures say. */
function narrativeOf({ labels, options }, claim, finding, confidence, contributions) {
  const contest = contestOf(finding.standing);
  const sentences = [verdictSentence(claim, finding.verdict), likelihoodSentence(finding, confidence), basisSentence(finding.standing)];
  if (atLeast(contest, options.grading.contested)) {
    sentences.push(`Credible evidence disagrees: contest ${twoPlaces(contest)}.`);
  }

  if (contributions.length > 0) {
    const heaviest = greatestBy(contributions, ({ weight }) => weight);
    const verb = heaviest.direction === 'supports' ? 'for' : 'against';
    const without = shown(heaviest.probabilityWithout);
    sentences.push(`The heaviest weight is ${groupLabel(labels, heaviest.group)}, ${verb} it; without it the probability would be ${without}.`);
  }

  return sentences.join(' ');
}

function verdictSentence({ kind }, verdict) {
  const words = inWords(verdict);
  switch (kind) {
    case 'predictive':
      return `A prediction, which evidence cannot settle yet; were it a factual claim, it would be ${words}.`;
    case 'evaluative':
      return `A judgement of value, which evidence cannot settle; were it a factual claim, it would be ${words}.`;
    default:
      return capitalised(`${words}.`);
  }
}

function likelihoodSentence({ standing, lowest, highest }, confidence) {
  const probability = probabilityOf(standing);
  const [low, high] = [shown(probabilityOf(lowest)), shown(probabilityOf(highest))];
  const range = high === low ? '' : `, and anywhere from ${low} to ${high} depending on ratings that are missing`;
  return capitalised(`${inWords(likelihoodTermOf(probability))} (${shown(probability)})${range}, with ${confidence} confidence.`);
}

function basisSentence({ supports, refutes }) {
  const supporting = groupsPhrase(supports, 'supports', 'support');
  const refuting = groupsPhrase(refutes, 'refutes', 'refute');
  if (supports.total > 0) {
    return `${capitalised(supporting)} it${refutes.total > 0 ? `, ${refuting} it.` : '; nothing that weighs refutes it.'}`;
  }

  return refutes.total > 0 ? `${capitalised(refuting)} it; nothing that weighs supports it.` : 'Nothing that weighs supports or refutes it.';
}

function groupsPhrase({ groups, total }, one, many) {
  switch (groups) {
    case 0:
      return `no independent group of any weight ${one}`;
    case 1:
      return `one independent group (weight ${twoPlaces(total)}) ${one}`;
    default:
      return `${NUMERALS[groups] ?? groups} independent groups (weight ${twoPlaces(total)}) ${many}`;
  }
}

/** A probability in two places; nothing short of certain is called certain. */
function shown(probability) {
  return isNextToNothing(probability) ? 'less than 0.01' : isNextToCertain(probability) ? 'more than 0.99' : twoPlaces(probability);
}
