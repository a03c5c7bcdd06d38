/** A product of strengths so small that it changes no factor that counts. */
const NEGLIGIBLE = 1e-26;

/**
 * How weights travel from claim to claim: links into each state, which is a claim and a direction, and the claims of each alternatives
 * set.
 */
function claimRelationsOf(index) {
  const into = new Map();
  const links = [];
  for (const { from, to, kind, strength = 1 } of index.caseFile.relations ?? []) {
    const [a, b] = [index.claimPositions.get(from), index.claimPositions.get(to)];
    links.push([a, b]);
    for (const [source, target] of linkedStates(kind, a, b)) {
      addTo(into, target, { from: source, strength });
    }
  }

  const members = (index.caseFile.alternatives ?? []).map((set) => set.claims.map((id) => index.claimPositions.get(id)));
  return { into, links, members, setOfClaim: index.setOfClaim };
}

function linkedStates(kind, a, b) {
  const entails = [
    [stateOf(a, SUPPORTS), stateOf(b, SUPPORTS)],
    [stateOf(b, REFUTES), stateOf(a, REFUTES)],
  ];
  switch (kind) {
    case 'entails':
      return entails;
    case 'equivalent':
      return [...entails, ...linkedStates('entails', b, a)];
    default:
      return [
        [stateOf(a, SUPPORTS), stateOf(b, REFUTES)],
        [stateOf(b, SUPPORTS), stateOf(a, REFUTES)],
      ];
  }
}

/**
 * All that reaches a claim from others: weights of one direction there, in this direction here, times the factor, which is the best
 * product of strengths over all paths. Where it would both support and refute, the greater counts, and neither if they are equal. The
 * claims of withoutSet are taken not to contradict each other.
 */
function inflowsInto(relations, claim, withoutSet = NONE) {
  if (!hasLinks(relations, claim, withoutSet)) {
    return [];
  }

  const supporting = bestProducts(relations, stateOf(claim, SUPPORTS), withoutSet);
  const refuting = bestProducts(relations, stateOf(claim, REFUTES), withoutSet);
  const states = [...new Set([...supporting.keys(), ...refuting.keys()])].sort((a, b) => a - b);
  const inflows = [];
  for (const state of states) {
    const advantage = (supporting.get(state) ?? 0) - (refuting.get(state) ?? 0);
    if (claimOfState(state) !== claim && Math.abs(advantage) > TOLERANCE) {
      const to = advantage > 0 ? SUPPORTS : REFUTES;
      const factor = (advantage > 0 ? supporting : refuting).get(state);
      inflows.push({ claim: claimOfState(state), direction: state % 2, to, factor });
    }
  }

  return inflows;
}

function hasLinks({ into, setOfClaim }, claim, withoutSet) {
  return (
    into.has(stateOf(claim, SUPPORTS)) ||
    into.has(stateOf(claim, REFUTES)) ||
    (setOfClaim[claim] !== NONE && setOfClaim[claim] !== withoutSet)
  );
}

/** The best product of strengths from every state to the one given, found backwards: a state is looked at again when it gets better. */
function bestProducts({ into, members, setOfClaim }, target, withoutSet) {
  const best = new Map([[target, 1]]);
  const open = [target];
  for (const state of open) {
    const product = best.get(state);
    for (const link of into.get(state) ?? []) {
      offer(link.from, product * link.strength);
    }

    const set = setOfClaim[claimOfState(state)];
    if (state % 2 === REFUTES && set !== NONE && set !== withoutSet) {
      for (const other of members[set]) {
        if (other !== claimOfState(state)) {
          offer(stateOf(other, SUPPORTS), product);
        }
      }
    }
  }

  return best;

  function offer(state, product) {
    if (product > NEGLIGIBLE && product > (best.get(state) ?? 0)) {
      best.set(state, product);
      open.push(state);
    }
  }
}

function stateOf(claim, direction) {
  return 2 * claim + direction;
}

function claimOfState(state) {
  return state >> 1;
}
