/** What the silence of an item says: the likelihood ratio of not hearing from it, less 1, for the side that it favours; or null. */
function silenceOf({ expectedIfTrue, expectedIfFalse }) {
  if (expectedIfTrue == null || expectedIfFalse == null) {
    return null;
  }

  const ifTrue = 1 - expectedIfTrue;
  const ifFalse = 1 - expectedIfFalse;
  return Math.abs(ifTrue - ifFalse) <= TOLERANCE ? null
    : ifTrue < ifFalse ? { direction: REFUTES, weight: ifFalse / ifTrue - 1 }
    : { direction: SUPPORTS, weight: ifTrue / ifFalse - 1 };
}
