const STALE_FRESHNESS = 0.5;

/** The flags of a claim, in the order of their codes: what a reader should know of the evidence beside its weight. */
function flagsOf(work, finding, verdict, traits) {
    const { index, derivation, appraisal, absent } = work;
    const { present, weighing } = traits;
    const about = (code, message, items) => flagAbout(index, code, message, items);
    return [
        ...disputed(work, finding, verdict),
        ...about('singleOrigin', 'all that weighs has one origin', traits.origins === 1 ? weighing : []),
        ...about('circularSourcing', 'items repeat each other in a circle', present.filter((item) => derivation.circleOf[item] !== null)),
        ...syndicated(work, traits),
        ...reversed(work, traits),
        ...about('selfInterest', 'evidence that serves whoever issued it or passed it on', traits.selfInterested),
        ...about('againstInterest', 'evidence that goes against the interest of whoever issued it', traits.againstInterest),
        ...about('silence', 'a source that might have spoken is silent', present.filter((item) => index.items[item].stance === 'silent')),
        ...about('stale', 'evidence that has lost half its strength or more to age', present.filter((item) => atMost(appraisal.freshness[item], STALE_FRESHNESS))),
        ...about('retracted', 'evidence that has been retracted', Array.from(rowOf(index.itemsOfClaim, finding.claim)).filter((item) => isRetracted(absent[item]))),
        ...about('unrated', 'evidence that weighs though nobody has rated it or its source', traits.unrated),
        ...about('singleChannel', 'all that weighs came through one channel', traits.channels === 1 ? weighing : []),
        ...claimed(work, finding),
        ...modelSensitive(work, finding),
    ];
}

function disputed({ options }, { standing }, verdict) {
    const contest = contestOf(standing);
    return verdict !== 'contested' && atLeast(contest, options.grading.contested)
        ? [flagOfWhole('disputed', `credible evidence disagrees (contest ${twoPlaces(contest)})`)]
        : [];
}

function syndicated({ index, labels }, { heavy }) {
    const { starts } = index.upstream;
    return bearingsBy(heavy, ({ direction, origin }) => 2 * origin + direction)
        .map((group) => ({ origin: group[0].origin, items: distinct(group.map((bearing) => bearing.item)) }))
        .filter(({ items }) => items.length > 1 && items.some((item) => starts[item] < starts[item + 1]))
        .flatMap(({ origin, items }) =>
            flagAbout(index, 'syndicated', `${items.length} items, one origin: ${sourceLabel(labels, index.sources[origin].id)}`, items),
        );
}

function reversed({ index, labels }, { heavy }) {
    return bearingsBy(heavy, ({ origin }) => origin)
        .filter((group) => group.some(({ direction }) => direction !== group[0].direction))
        .flatMap((group) =>
            flagAbout(index, 'reversed', `on both sides: ${sourceLabel(labels, index.sources[group[0].origin].id)}`, distinct(group.map(({ item }) => item))),
        );
}

function claimed({ index }, { claim, lowest, highest }) {
    const { statedCertainty } = index.claims[claim];
    if (statedCertainty == null) {
        return [];
    }

    const stated = certaintyValue(statedCertainty);
    const [least, most] = [probabilityOf(lowest), probabilityOf(highest)];
    const said = `stated with a certainty of ${twoPlaces(stated)}`;
    return [
        ...(above(stated, most) ? [flagOfWhole('overclaimed', `${said}, above the ${twoPlaces(most)} that the best ratings would allow`)] : []),
        ...(below(stated, least) ? [flagOfWhole('underclaimed', `${said}, below the ${twoPlaces(least)} that the worst ratings would leave`)] : []),
    ];
}

function modelSensitive({ options }, { standing, verdict }) {
    const other = gradeBayesian(options.grading, standing);
    const probability = twoPlaces(bayesianProbabilityOf(standing));
    return other === verdict
        ? []
        : [flagOfWhole('modelSensitive', `Bayes’ rule over the same groups gives ${probability} and the verdict ${inWords(other)}`)];
}

function isRetracted(absence) {
    return absence === 'retracted' || absence === 'upstreamAbsent';
}

function bearingsBy(bearings, key) {
    const groups = new Map();
    for (const bearing of bearings) {
        const group = groups.get(key(bearing));
        if (group === undefined) {
            groups.set(key(bearing), [bearing]);
        } else {
            group.push(bearing);
        }
    }

    return [...groups.values()];
}

function flagAbout(index, code, message, items) {
    return items.length === 0 ? [] : [{ code, message, evidence: idsOf(index, items) }];
}

function flagOfWhole(code, message) {
    return { code, message, evidence: [] };
}
