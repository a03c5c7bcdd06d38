/** Puts each position of rowOf into the list of the row it names, in order: row i stands in targets from starts[i] to starts[i + 1]. */
function groupByRow(rowOf, rows) {
  const starts = new Int32Array(rows + 1);
  for (const row of rowOf) {
    starts[row + 1]++;
  }

  for (let row = 0; row < rows; row++) {
    starts[row + 1] += starts[row];
  }

  const next = starts.slice(0, rows);
  const targets = new Int32Array(rowOf.length);
  for (let position = 0; position < rowOf.length; position++) {
    targets[next[rowOf[position]]++] = position;
  }

  return { starts, targets };
}

/** The list of a row. */
function rowAt({ starts, targets }, row) {
  return targets.subarray(starts[row], starts[row + 1]);
}

/** The same links seen from the other end; both ends are rows. */
function transposed(links) {
  const rows = links.starts.length - 1;
  const rowOfLink = new Int32Array(links.targets.length);
  for (let row = 0; row < rows; row++) {
    rowOfLink.fill(row, links.starts[row], links.starts[row + 1]);
  }

  const { starts, targets } = groupByRow(links.targets, rows);
  return { starts, targets: targets.map((link) => rowOfLink[link]) };
}
