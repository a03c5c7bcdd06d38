const LEAST_SHOWN = 0.005;

/** Numbers and dates as reports show them. */
const figures = {
  /** A probability in four characters; nothing short of certain is shown as 0.00 or 1.00. */
  probability(probability) {
    return isNextToNothing(probability) ? '<.01' : isNextToCertain(probability) ? '>.99' : twoPlaces(probability);
  },

  /** A weight of evidence; no weight that counts is shown as 0.00. */
  weight(weight) {
    return isNextToNothing(weight) ? '<.01' : twoPlaces(weight);
  },

  /** A contest, or another figure in which 0 and 1 are nothing special. */
  twoPlaces(figure) {
    return twoPlaces(figure);
  },

  /** A share in per cent. */
  percent(share) {
    return `${inPlaces(share * 100, 1).replace(/\.0$/, '')} %`;
  },

  /** A date of a file, with the time of day unless it is midnight; UTC. */
  date(text) {
    const moment = momentOf(text);
    return moment.endsWith('T00:00:00.0000000Z') ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
  },

  /** Names as a sentence has them: a, b and c; beyond so many, the first of them and how many more. */
  listing(names, most) {
    return names.length > most + 1 || names.length < 2 ? figures.row(names, most) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  },

  /** Names in a row: a, b, c; beyond so many, the first of them and how many more. */
  row(names, most) {
    return names.length > most + 1 ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
  },
};

function isNextToNothing(figure) {
  return figure > 0 && figure < LEAST_SHOWN;
}

function isNextToCertain(figure) {
  return figure < 1 && figure >= 1 - LEAST_SHOWN;
}

function twoPlaces(figure) {
  return inPlaces(figure, 2);
}

/** A number, 0 or more, to so many places, as .NET writes it: fifteen digits of it first, then halves up. */
function inPlaces(number, places) {
  const scale = 10 ** places;
  const scaled = number * scale;
  const nearest = Math.round(scaled);
  if (Math.abs(scaled - nearest) > 0.499999 || scaled > 1e6) {
    // Lifts a half that the number cannot hold exactly over the edge, and nothing else.
    return (Number(number.toPrecision(15)) * (1 + 2 * Number.EPSILON)).toFixed(places);
  }

  return `${Math.floor(nearest / scale)}.${String(nearest % scale).padStart(places, '0')}`;
}
