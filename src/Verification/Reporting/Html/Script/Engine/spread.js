/**
 * A figure as rated, and as it would be if every axis that cannot be judged deserved the least, or the greatest, credence that it might: a
 * list of three, in this order.
 */
const AS_RATED = 0;
const UNRATED_LOW = 1;
const UNRATED_HIGH = 2;
const READINGS = [AS_RATED, UNRATED_LOW, UNRATED_HIGH];
const NO_WEIGHT = [0, 0, 0];

function least(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])];
}

function greatest(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2])];
}

function scaled(spread, factor) {
  return [spread[0] * factor, spread[1] * factor, spread[2] * factor];
}
