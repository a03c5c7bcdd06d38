/** What became of each source’s items, each counted once, on its own claim; in the case’s order. */
function sourceUses(index, weights) {
  const uses = index.sources.map(({ id }) => ({ id, items: 0, supports: 0, refutes: 0, unused: 0 }));
  for (const source of index.sourceOf) {
    uses[source].items++;
    uses[source].unused++;
  }

  for (const onClaim of weights) {
    let counted = NONE;
    for (const { item, direction, weight } of onClaim) {
      if (item !== counted && above(weight[AS_RATED], 0)) {
        counted = item;
        const use = uses[index.sourceOf[item]];
        use[DIRECTIONS[direction]]++;
        use.unused--;
      }
    }
  }

  return (index.caseFile.sources ?? []).map(({ id }) => uses[index.sourcePositions.get(id)]);
}
