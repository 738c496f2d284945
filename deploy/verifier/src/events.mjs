// The form of a single event: its envelope, and the days and numbers of what it states.
import { isObject } from "./json.mjs";

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;
const DAYS = new Set(["from", "until", "formalFrom", "fromNotAfter", "fromNotBefore", "publishedOn"]);
const OF_INSTRUMENT = ["decidedOn", "announcedOn", "publishedOn", "operationalFrom", "formalFrom"];
const DECISION = "decision-recorded.v1";

const isText = (value) => typeof value === "string";

/** A day that exists. */
export function isDay(value) {
  if (!isText(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  return new Date(value + "T00:00:00Z").toJSON()?.slice(0, 10) === value;
}

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
  return texts && /^[A-Z]{2}$/.test(country) && Number.isSafeInteger(sequence) && instantOf(recordedAt) !== undefined;
}

/** What cannot be read in what an event states; undefined if nothing. */
export function unreadable(event) {
  if (event.type === DECISION) return decisionFault(event);
  if (!Number.isSafeInteger(event.act)) return "act is no whole number";
  for (const part of [event, event.result].filter(isObject)) {
    for (const name of DAYS) {
      if ((part[name] ?? null) !== null && !isDay(part[name])) return name + " is no day";
    }
    const claims = [part.fromClaims, part.formalFromClaims].filter(Array.isArray).flat();
    if (!claims.every((claim) => isObject(claim) && isDay(claim.from))) return "a claim has no day";
    const fault = instrumentFault(part.instrument);
    if (fault !== undefined) return fault;
  }
  if (event.type === "area-succeeded.v1" && !isDay(event.succession?.on)) return "a succession has no day";
  return undefined;
}

function decisionFault({ firstSequence, lastSequence, warnings }) {
  if (![firstSequence, lastSequence].every(Number.isSafeInteger)) return "it does not say from which event to which it is";
  return Array.isArray(warnings ?? []) ? undefined : "warnings is no list";
}

function instrumentFault(instrument) {
  if (instrument === undefined) return undefined;
  const isDated = isObject(instrument) && isDay(instrument.decidedOn);
  const areDays = isDated && OF_INSTRUMENT.every((name) => (instrument[name] ?? null) === null || isDay(instrument[name]));
  return areDays ? undefined : "an instrument has a day that is none";
}
