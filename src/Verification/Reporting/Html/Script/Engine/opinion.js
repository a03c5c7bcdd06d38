/** The opinion that the evidence justifies: (r, s, W) / (r + s + W) (Jøsang 2016, ch. 3). */
function opinionOf({ supports, refutes, baseRate, priorWeight }) {
  const total = supports.total + refutes.total + priorWeight;
  return { belief: supports.total / total, disbelief: refutes.total / total, uncertainty: priorWeight / total, baseRate };
}
