/** The rounding that every comparison forgives: ≥ holds from t − 1e-9, > only above t + 1e-9. */
const TOLERANCE = 1e-9;

function atLeast(value, threshold) {
  return value >= threshold - TOLERANCE;
}

function atMost(value, threshold) {
  return value <= threshold + TOLERANCE;
}

function above(value, threshold) {
  return !atMost(value, threshold);
}

function below(value, threshold) {
  return !atLeast(value, threshold);
}

/** A weight as a key to sort by, in which weights that differ by rounding alone are equal: nine places, halves to even. */
function rankOf(weight) {
  const units = weight * 1e9;
  const rounded = Math.round(units);
  return (rounded - units === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded) / 1e9;
}
