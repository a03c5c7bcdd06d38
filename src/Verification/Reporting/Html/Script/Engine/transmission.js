const UNLIMITED = [Infinity, Infinity, Infinity];

/**
 * How strongly each existing item carries its roots. A copy is never stronger than what it repeats; items that repeat each other in a
 * circle do not limit one another, and pass on what stands upstream of the circle. The roots of one circle have one origin, so its items
 * carry the one that weighs most, and only the strongest of them carries the others as well, for the channels they add.
 */
function transmit(index, derivation, absent, strengths, bias) {
    const { upstream } = index;
    const count = index.items.length;
    const carried = new Array(count).fill(null);
    const alsoCarried = new Array(count).fill(null);
    const withinCircle = new Array(count).fill(null);
    const componentOf = new Int32Array(count).fill(NONE);
    const transmission = { strengths, carried, alsoCarried };
    const components = absent.some((reason) => reason !== null)
        ? findCircles(upstream, (item) => absent[item] === null)
        : derivation.components;
    components.forEach(pass);
    return transmission;

    function pass(component) {
        const [first] = component;
        if (component.length === 1 && upstream.starts[first] === upstream.starts[first + 1]) {
            return;
        }

        component.forEach((item) => (componentOf[item] = first));
        const limits = limitsOf(component);
        for (const item of component) {
            carried[item] = limits.map(({ root, strength }) => ({ root, strength: least(strengths[item], strength) }));
            withinCircle[item] = derivation.circleOf[item] === null ? null : limits;
        }

        if (derivation.isRoot[first]) {
            carryOthers(component);
        }
    }

    /** The roots that reach a component, each with the greatest strength with which something upstream carries it. */
    function limitsOf(component) {
        const limits = new Map();
        if (derivation.isRoot[component[0]]) {
            limits.set(greatestBy(component, (root) => bias[root]), UNLIMITED);
        }

        for (const item of component) {
            for (const target of rowOf(upstream, item)) {
                if (absent[target] !== null || componentOf[target] === componentOf[item]) {
                    continue;
                }

                const circle = derivation.circleOf[item];
                const inSameCircle = circle !== null && derivation.circleOf[target] === circle;
                for (const { root, strength } of inSameCircle ? withinCircle[target] : carriedBy(transmission, target)) {
                    const other = limits.get(root);
                    limits.set(root, other === undefined ? strength : greatest(other, strength));
                }
            }
        }

        return [...limits].map(([root, strength]) => ({ root, strength })).sort((a, b) => a.root - b.root);
    }

    function carryOthers(circle) {
        for (const reading of READINGS) {
            const strongest = greatestBy(circle, (item) => strengths[item][reading]);
            alsoCarried[strongest] = circle.map((root) => ({ root, strength: strengths[strongest] }));
        }
    }
}

/** The roots that an existing item carries. */
function carriedBy({ carried, strengths }, item) {
    return carried[item] ?? [{ root: item, strength: strengths[item] }];
}

/** The first of the items that have the greatest value. */
function greatestBy(items, value) {
    return items.reduce((best, item) => (value(item) > value(best) ? item : best));
}
