/**
 * The weights of the items that exist, before any grouping, for each claim in turn: a likelihood ratio less 1, so that a lone item of
 * weight w at even odds makes its claim (1 + w) / (2 + w) probable.
 */
function weighAll(index, derivation, transmission, appraisal, bias, absent, options) {
    const { maximumWeight } = options;
    return index.claims.map((_, claim) => {
        const weights = [];
        for (const item of rowOf(index.itemsOfClaim, claim)) {
            if (absent[item] === null) {
                weigh(item, weights);
            }
        }

        return weights;
    });

    function weigh(item, weights) {
        switch (index.items[item].stance) {
            case 'supports':
                weighAssertion(item, SUPPORTS, weights);
                break;
            case 'refutes':
                weighAssertion(item, REFUTES, weights);
                break;
            case 'silent':
                weighSilence(item, weights);
                break;
        }
    }

    function weighSilence(item, weights) {
        const silence = silenceOf(index.items[item]);
        if (silence !== null) {
            const speaking = strengthOf(appraisal, item, silence.direction);
            const weight = speaking.map((lambda) => capped(Math.min(Math.exp(lambda) - 1, silence.weight)));
            add(weights, { direction: silence.direction, item, root: item, weight });
        }
    }

    function weighAssertion(item, direction, weights) {
        const share = 1 / derivation.originCount[item];
        for (const roots of [carriedBy(transmission, item), transmission.alsoCarried[item] ?? []]) {
            for (const { root, strength } of roots) {
                const weight = strength.map((lambda) => capped(likelihoodRatio(lambda, bias[root]) - 1) * share);
                add(weights, { direction, item, root, weight });
            }
        }
    }

    function capped(weight) {
        return Math.min(weight, maximumWeight);
    }
}

/** e^λ, swayed by interest: never against its own side, and never more than counted twice. */
function likelihoodRatio(strength, bias) {
    const ratio = Math.exp(strength);
    return bias <= 1 ? Math.max(1, bias * ratio) : ratio * Math.min(bias, ratio);
}

function add(weights, weight) {
    if (weight.weight[UNRATED_HIGH] > TOLERANCE) {
        weights.push(weight);
    }
}
