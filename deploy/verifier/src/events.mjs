// The form of a single event: its envelope, and what it states.
import { isDay } from "./days.mjs";
import { faultOfMembers } from "./members.mjs";

/** As the register writes an instant: UTC, three digits of milliseconds. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const isText = (value) => typeof value === "string";
const isWhole = (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 63;

/** Milliseconds since 1970; undefined for what is no instant in the one form, from the year 0001 to 9999. */
export function instantOf(text) {
  const [, day] = (isText(text) && INSTANT.exec(text)) || [];
  return isDay(day) && !day.startsWith("0000") ? Date.parse(text) : undefined;
}

/** Whether it has what every event has, each of its type; the form of the instant is another matter. */
export function hasEnvelope({ id, country, sequence, recordedAt, decisionId, previousHash, hash }) {
  if (!isText(id) || !isText(country) || !/^[A-Z]{2}$/.test(country) || !isWhole(sequence)) return false;
  return instantOf(recordedAt) === undefined || [decisionId, previousHash, hash].every(isText);
}

const faults = new WeakMap();

/** What cannot be read in what an event states; undefined if nothing. */
export function unreadable(event) {
  if (!faults.has(event)) faults.set(event, faultOfMembers(event));
  return faults.get(event);
}
