/**
 * Who repeats whom, as declared, whether or not the items still exist: the items in components, each after those it repeats; the circle
 * that each item is in, or null; whether it is a root, which repeats nothing or is in a circle with nothing upstream; the origin of a
 * root, which is its source, or for a circle the first source in it; and how many origins each item has.
 */
function derive(index) {
    const { upstream, sourceOf } = index;
    const count = index.items.length;
    const components = findCircles(upstream, () => true);
    const originOf = sourceOf.slice();
    const circleOf = new Array(count).fill(null);
    const declaredOrigins = new Array(count).fill(null);
    const isRoot = new Uint8Array(count);
    components.forEach(declare);
    return { components, originOf, circleOf, isRoot, originCount: Int32Array.from(declaredOrigins, (origins) => origins?.length ?? 1) };

    function declare(component) {
        if (component.length > 1) {
            component.forEach((item) => (circleOf[item] = component));
        }

        const above = originsAbove(component);
        const first = component.reduce((least, item) => Math.min(least, sourceOf[item]), Infinity);
        for (const item of component) {
            if (above === null) {
                isRoot[item] = 1;
                originOf[item] = first;
            } else {
                declaredOrigins[item] = above;
            }
        }
    }

    /** The origins upstream of a component. A copy of one item shares its list, so that a long chain costs no more than its links. */
    function originsAbove(component) {
        let first = null;
        let several = null;
        for (const item of component) {
            for (let link = upstream.starts[item]; link < upstream.starts[item + 1]; link++) {
                const target = upstream.targets[link];
                if (component.length > 1 && circleOf[target] === component) {
                    continue;
                }

                const origins = declaredOrigins[target] ?? [originOf[target]];
                if (first === null) {
                    first = origins;
                } else if (origins !== first) {
                    several ??= new Set(first);
                    origins.forEach((origin) => several.add(origin));
                }
            }
        }

        return several === null ? first : [...several];
    }
}
