// Local cloud, clock: reads how far to advance, as an ISO 8601 duration. Pure; months and years are
// not supported, because their length depends on where they start.
const form = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?)$/;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Reads a duration such as `P3D`, `PT2H`, `P1DT12H` or `P2W`.
 * @returns milliseconds, or undefined for anything else
 */
export const readDuration = (text: string): number | undefined => {
  const found = form.exec(text);
  if (!found || /[PT]$/.test(text)) return undefined;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return Math.round(
    (weeks ?? 0) * 7 * day +
      (days ?? 0) * day +
      (hours ?? 0) * hour +
      (minutes ?? 0) * minute +
      (seconds ?? 0) * second,
  );
};
