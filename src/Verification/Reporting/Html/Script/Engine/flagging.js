const STALE_FRESHNESS = 0.5;

/** The flags of a claim, in the order of their codes: what a reader should know of the evidence beside its weight. */
function flagsOf(work, finding, verdict, traits) {
  const { index, derivation, appraisal, absent } = work;
  const { present, weighing } = traits;
  const own = Array.from(rowAt(index.itemsOfClaim, finding.claim));
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
    ...about(
      'stale',
      'evidence that has lost half its strength or more to age',
      present.filter((item) => atMost(appraisal.freshness[item], STALE_FRESHNESS)),
    ),
    ...about('retracted', 'evidence that has been retracted', own.filter((item) => isRetracted(absent[item]))),
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

/** The origins of which several items weigh, some of them copies; the weights of one origin on one side stand next to each other. */
function syndicated({ index, labels }, { weights }) {
  const { starts } = index.upstream;
  const flags = [];
  for (let start = 0, end = 0; start < weights.length; start = end) {
    const { direction, origin } = weights[start];
    const items = [];
    for (; end < weights.length && weights[end].origin === origin && weights[end].direction === direction; end++) {
      items.push(weights[end].item);
    }

    if (items.length > 1 && items.some((item) => starts[item] < starts[item + 1])) {
      const message = `${items.length} items, one origin: ${labels.source(index.sources[origin].id)}`;
      flags.push(...flagAbout(index, 'syndicated', message, items));
    }
  }

  return flags;
}

function reversed({ index, labels }, { weights }) {
  const supporting = new Map();
  const refuting = new Map();
  for (const { direction, origin, item } of weights) {
    if (direction === SUPPORTS) {
      addTo(supporting, origin, item);
    } else if (supporting.has(origin)) {
      addTo(refuting, origin, item);
    }
  }

  return [...supporting.keys()]
    .filter((origin) => refuting.has(origin))
    .flatMap((origin) => {
      const onBothSides = distinct([...supporting.get(origin), ...refuting.get(origin)]);
      return flagAbout(index, 'reversed', `on both sides: ${labels.source(index.sources[origin].id)}`, onBothSides);
    });
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
  if (other === verdict) {
    return [];
  }

  const probability = twoPlaces(bayesianProbabilityOf(standing));
  return [flagOfWhole('modelSensitive', `Bayes’ rule over the same groups gives ${probability} and the verdict ${inWords(other)}`)];
}

function isRetracted(absence) {
  return absence === 'retracted' || absence === 'upstreamAbsent';
}

function flagAbout(index, code, message, items) {
  return items.length === 0 ? [] : [{ code, message, evidence: idsOf(index, items) }];
}

function flagOfWhole(code, message) {
  return { code, message, evidence: [] };
}
