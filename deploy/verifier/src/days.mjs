// Days as whole numbers since 1 January 1970, and the law day of an instant, in Amsterdam.

const MILLISECONDS = 86_400_000;

/** A day that exists. */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  return new Date(value + "T00:00:00Z").toJSON()?.slice(0, 10) === value;
}

export const dayOf = (text) => Date.parse(text + "T00:00:00Z") / MILLISECONDS;

/** Null stays null: an open end, or a day that is not known. */
export const dayOrNull = (text) => (text === undefined || text === null ? null : dayOf(text));

export const textOf = (day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

export const textOrNull = (day) => (day === null ? null : textOf(day));

const AMSTERDAM = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

export function lawDayOf(instant) {
  const parts = Object.fromEntries(AMSTERDAM.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return new Date(0).setUTCFullYear(parts.year, parts.month - 1, parts.day) / MILLISECONDS;
}
