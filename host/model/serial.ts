/** Dates as spreadsheets count them: days since the end of 1899 (or 1904), the time as a fraction. */

const DAY = 86_400_000;
/** Serial 60 is 29 February 1900, which never was; from 1 March 1900 on the count is right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The serial number of a calendar day (month 1 to 12), undefined where there is no such day or it is before 1900. */
export function serialOfDay(year: number, month: number, day: number, date1904 = false): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const serial = Math.round((time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
  // Before March 1900 the invented leap day has not been counted yet.
  const counted = !date1904 && serial <= 60 ? serial - 1 : serial;
  return counted < (date1904 ? 0 : 1) ? undefined : counted;
}

/** The serial number of an ISO date or date and time ("2019-03-31", "2019-03-31T12:00:00"); undefined for other text. */
export function serialOf(iso: string, date1904 = false): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(iso);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const serial = serialOfDay(year, month, day, date1904);
  return serial === undefined ? undefined : serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
