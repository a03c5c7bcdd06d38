/** Probabilities on the scale on which independent evidence adds up: ln(p / (1 − p)). */
function logOdds(probability) {
  return Math.log(probability / (1 - probability));
}

/** The probability whose log-odds are given. */
function fromLogOdds(logOdds) {
  return 1 / (1 + Math.exp(-logOdds));
}
