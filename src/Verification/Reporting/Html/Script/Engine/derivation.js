/**
 * Who repeats whom, as declared, whether or not the items still exist: the items that repeat others in components, each after those it
 * repeats; the circle that each item is in, or null; whether it is a root, which repeats nothing or is in a circle with nothing upstream;
 * the origin of a root, which is its source, or for a circle the first source in it; and how many origins each item has.
 */
function derive({ items, sourceOf, upstream: { starts, targets } }) {
  const count = items.length;
  const components = findCircles({ starts, targets }, new Uint8Array(count));
  const originOf = sourceOf.slice();
  const circleOf = new Array(count).fill(null);
  const declaredOrigins = new Array(count).fill(null);
  const isRoot = new Uint8Array(count).fill(1);
  components.forEach(declare);
  return { components, originOf, circleOf, isRoot, originCount: filledInts(count, (item) => declaredOrigins[item]?.length ?? 1) };

  function declare(component) {
    if (component.length > 1) {
      component.forEach((item) => (circleOf[item] = component));
    }

    const above = originsAbove(component);
    const first = component.reduce((least, item) => Math.min(least, sourceOf[item]), Infinity);
    for (const item of component) {
      if (above === null) {
        originOf[item] = first;
      } else {
        isRoot[item] = 0;
        declaredOrigins[item] = above;
      }
    }
  }

  /** The origins upstream of a component. A copy of one item shares its list, so that a long chain costs no more than its links. */
  function originsAbove(component) {
    let first = null;
    let several = null;
    for (const item of component) {
      for (let link = starts[item]; link < starts[item + 1]; link++) {
        const target = targets[link];
        if (circleOf[target] === null || circleOf[target] !== circleOf[item]) {
          const origins = declaredOrigins[target] ?? [originOf[target]];
          first ??= origins;
          if (origins !== first) {
            several ??= new Set(first);
            origins.forEach((origin) => several.add(origin));
          }
        }
      }
    }

    return several === null ? first : [...several];
  }
}
