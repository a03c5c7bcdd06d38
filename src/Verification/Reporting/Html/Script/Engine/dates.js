const MOMENT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?(:\d\d)?(?:\.(\d+))?Z?$/;
const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;
const HOUR = 3_600_000;
/** The length of a date as files write most. */
const WHOLE_SECONDS = 20;

/** The later of two dates of files; null is none. */
function laterDate(one, other) {
  return one === null || (other !== null && isLater(other, one)) ? other : one;
}

/** Whether one date of a file is later than another, to the tenth of a microsecond. */
function isLater(one, other) {
  return one.length === WHOLE_SECONDS && other.length === WHOLE_SECONDS ? one > other : momentOf(one) > momentOf(other);
}

/** A date with every digit that it may have, so that comparing texts compares dates. */
function momentOf(date) {
  const [, day, minute = 'T00:00', second = ':00', fraction = ''] = MOMENT.exec(date);
  return `${day}${minute}${second}.${fraction.padEnd(7, '0')}Z`;
}

/** A date as files write it, with no more of the second than it takes. */
function writtenDate(date) {
  return momentOf(date).replace(/\.?0*Z$/, 'Z');
}

function hoursBetween(from, to) {
  const [start, end] = [momentOf(from), momentOf(to)];
  const milliseconds = Date.parse(`${end.slice(0, 19)}Z`) - Date.parse(`${start.slice(0, 19)}Z`);
  return (milliseconds * 1e4 + Number(end.slice(20, 27)) - Number(start.slice(20, 27))) / (HOUR * 1e4);
}

/** The hours of a duration in weeks, days and hours. */
function hoursOf(duration) {
  const [, weeks = 0, days = 0, hours = 0] = DURATION.exec(duration);
  return (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
}
