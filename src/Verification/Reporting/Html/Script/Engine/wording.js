/** The credibilities of the Admiralty code, by their numbers. */
const UNJUDGED = 6;
const CREDIBILITIES = ['', 'confirmed', 'probablyTrue', 'possiblyTrue', 'doubtful', 'improbable', 'cannotBeJudged'];

/** A term of a file as a reader would write it: roughlyEvenChance is “roughly even chance”. */
function inWords(term) {
  return term.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}
