/**
 * The weights that bear on a claim, from its own evidence and along relations; those of one direction, affiliation and origin next to
 * each other.
 */
function bearingsOn({ ownBearings }, claim, inflows) {
  if (inflows.length === 0) {
    return ownBearings[claim];
  }

  const bearings = [...ownBearings[claim]];
  for (const { claim: from, direction, to, factor } of inflows) {
    for (const bearing of ownBearings[from]) {
      if (bearing.direction === direction && bearing.weight[UNRATED_HIGH] * factor > TOLERANCE) {
        bearings.push({ ...bearing, direction: to, weight: scaled(bearing.weight, factor) });
      }
    }
  }

  return bearings.sort(compareBearings);
}

function compareBearings(a, b) {
  return a.direction - b.direction || a.group - b.group || a.origin - b.origin || a.item - b.item || a.root - b.root;
}
