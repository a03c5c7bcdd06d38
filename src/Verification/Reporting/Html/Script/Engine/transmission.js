const UNLIMITED = [Infinity, Infinity, Infinity];

/**
 * How strongly each existing item carries its roots. A copy is never stronger than what it repeats; items that repeat each other in a
 * circle do not limit one another, and pass on what stands upstream of the circle. The roots of one circle have one origin, so its items
 * carry the one that weighs most, and only the strongest of them carries the others as well, for the channels they add.
 */
function transmit({ index, derivation, absent, appraisal, bias }) {
  const { components, circleOf, isRoot } = derivation;
  const { starts, targets } = index.upstream;
  const strengths = assertionStrengths(index, appraisal);
  const perItem = () => new Array(absent.length).fill(null);
  const [carried, alsoCarried, withinCircle] = [perItem(), perItem(), perItem()];
  const componentOf = new Int32Array(absent.length).fill(NONE);
  const existing = absent.some((reason) => reason !== null) ? findCircles(index.upstream, absent) : components;
  existing.forEach(pass);
  return { strengths, carried, alsoCarried };

  function pass(component) {
    component.forEach((item) => (componentOf[item] = component[0]));
    const limits = limitsOf(component);
    for (const item of component) {
      carried[item] = limits.map(({ root, strength }) => ({ root, strength: least(strengths[item], strength) }));
      withinCircle[item] = circleOf[item] === null ? null : limits;
    }

    if (isRoot[component[0]]) {
      carryOthers(component);
    }
  }

  /** The roots that reach a component, each with the greatest strength with which something upstream carries it. */
  function limitsOf(component) {
    const root = isRoot[component[0]] ? [{ root: greatestBy(component, (item) => bias[item]), strength: UNLIMITED }] : [];
    const lists = component.flatMap(limitsAbove);
    return root.length === 0 && lists.length === 1 ? lists[0] : joined([root, ...lists]);
  }

  /** What each existing item upstream of an item’s component carries. */
  function limitsAbove(item) {
    const lists = [];
    for (let link = starts[item]; link < starts[item + 1]; link++) {
      const target = targets[link];
      if (absent[target] === null && componentOf[target] !== componentOf[item]) {
        const inSameCircle = circleOf[item] !== null && circleOf[target] === circleOf[item];
        lists.push(inSameCircle ? withinCircle[target] : (carried[target] ?? [{ root: target, strength: strengths[target] }]));
      }
    }

    return lists;
  }

  function carryOthers(circle) {
    for (const reading of READINGS) {
      const strongest = greatestBy(circle, (item) => strengths[item][reading]);
      alsoCarried[strongest] = circle.map((root) => ({ root, strength: strengths[strongest] }));
    }
  }
}

/** Lists of roots as one, each root with the greatest of its strengths. */
function joined(lists) {
  const strengths = new Map();
  for (const list of lists) {
    for (const { root, strength } of list) {
      const other = strengths.get(root);
      strengths.set(root, other === undefined ? strength : greatest(other, strength));
    }
  }

  return [...strengths].map(([root, strength]) => ({ root, strength })).sort((a, b) => a.root - b.root);
}

/** The first of those that have the greatest value. */
function greatestBy(list, value) {
  return list.reduce((best, one) => (value(one) > value(best) ? one : best));
}
