/** The direction of the evidence that a verdict rests on, or null for a verdict that takes no side. */
function sideOfVerdict(verdict) {
  switch (verdict) {
    case 'corroborated':
    case 'supported':
      return SUPPORTS;
    case 'refuted':
    case 'doubtful':
      return REFUTES;
    default:
      return null;
  }
}
