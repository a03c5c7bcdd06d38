/** The words of the Admiralty code. */
const RATING_WORDS = {
  reliability: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'cannot be judged',
  },
  credibility: {
    1: 'confirmed',
    2: 'probably true',
    3: 'possibly true',
    4: 'doubtful',
    5: 'improbable',
    6: 'cannot be judged',
  },
};

/** A choice among all that a source or an item can be rated. */
function ratingChoice(what, rated) {
  const choice = element('select', { 'aria-label': `${what} of ${rated.id}` });
  if (written(what, rated) === TRUST) {
    choice.add(new Option(ratingInWords(rated, TRUST), TRUST));
  }

  for (const [value, meaning] of Object.entries(RATING_WORDS[what])) {
    choice.add(new Option(`${value} ${meaning}`, value));
  }

  choice.add(new Option('unrated', ''));
  return choice;
}

function ratingInWords(rated, value) {
  return value === TRUST ? `trust ${figures.probability(rated.trust)}` : String(value ?? 'unrated');
}
