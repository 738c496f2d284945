// The form of a single event: its envelope, and what it states.
import { isDay } from "./days.mjs";
import { faultOfMembers } from "./members.mjs";

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;

const isText = (value) => typeof value === "string";
const isWhole = (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 63;

/** Milliseconds since 1970; undefined for what is no instant. */
export function instantOf(text) {
  const [, day, time, fraction = ""] = (isText(text) && INSTANT.exec(text)) || [];
  if (!isDay(day)) return undefined;
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const clock = time === "23:59:60" ? "23:59:59" : time;
  const instant = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(instant) || (time.startsWith("24") && milliseconds > 0)) return undefined;
  return instant + milliseconds;
}

/** As the register writes an instant. */
export const instantText = (text) => new Date(instantOf(text)).toISOString();

/** Whether it has what every event has, each of its type. */
export function hasEnvelope({ id, country, sequence, type, recordedAt, decisionId, previousHash, hash }) {
  const texts = [id, country, decisionId, previousHash, hash].every(isText);
  return texts && /^[A-Z]{2}$/.test(country) && isWhole(sequence) && instantOf(recordedAt) !== undefined;
}

const faults = new WeakMap();

/** What cannot be read in what an event states; undefined if nothing. */
export function unreadable(event) {
  if (!faults.has(event)) faults.set(event, faultOfMembers(event));
  return faults.get(event);
}
