const MOMENT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?(:\d\d)?(?:\.(\d+))?Z?$/;
const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;
const HOUR = 3_600_000;

/** A date of a file, to the tenth of a microsecond and of one length, so that comparing texts compares dates; null where there is none. */
function momentOf(text) {
    if (text == null) {
        return null;
    }

    if (text.length === 20) {
        return `${text.slice(0, 19)}.0000000Z`;
    }

    const [, day, minute = 'T00:00', second = ':00', fraction = ''] = MOMENT.exec(text);
    return `${day}${minute}${second}.${fraction.padEnd(7, '0')}Z`;
}

/** A moment as files write it, with no more of the second than it takes. */
function writtenDate(moment) {
    return moment === null ? null : moment.replace(/\.?0*Z$/, 'Z');
}

function hoursBetween(from, to) {
    const milliseconds = Date.parse(`${to.slice(0, 19)}Z`) - Date.parse(`${from.slice(0, 19)}Z`);
    return (milliseconds * 1e4 + Number(to.slice(20, 27)) - Number(from.slice(20, 27))) / (HOUR * 1e4);
}

/** The hours of a duration in weeks, days and hours. */
function hoursOf(duration) {
    const [, weeks = 0, days = 0, hours = 0] = DURATION.exec(duration);
    return (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
}
