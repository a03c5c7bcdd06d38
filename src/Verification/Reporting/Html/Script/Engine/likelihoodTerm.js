/** The terms of ICD 203, least likely first: the probability that a term ends at, and the middle of its range. */
const LIKELIHOOD_TERMS = [
  { term: 'almostNoChance', end: 0.05, midpoint: 0.03 },
  { term: 'veryUnlikely', end: 0.2, midpoint: 0.125 },
  { term: 'unlikely', end: 0.45, midpoint: 0.325 },
  { term: 'roughlyEvenChance', end: 0.55, midpoint: 0.5 },
  { term: 'likely', end: 0.8, midpoint: 0.675 },
  { term: 'veryLikely', end: 0.95, midpoint: 0.875 },
  { term: 'almostCertain', end: 1, midpoint: 0.97 },
];

/** The term for a probability. An edge belongs to the term nearer to even chance. */
function likelihoodTermOf(probability) {
  return LIKELIHOOD_TERMS.find(({ end }) => (end < 0.5 ? below(probability, end) : atMost(probability, end))).term;
}

/** A certainty as a number: the one that was said, or the midpoint of the term. */
function certaintyValue(certainty) {
  return typeof certainty === 'number' ? certainty : LIKELIHOOD_TERMS.find(({ term }) => term === certainty).midpoint;
}
