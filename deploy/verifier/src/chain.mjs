// The chain of a country's events: each is hashed, and names the hash of the one before.
import { hex, utf8 } from "./bytes.mjs";
import { hasEnvelope, instantOf } from "./events.mjs";
import { canonical, told } from "./json.mjs";
import { sha256 } from "./sha256.mjs";

const NO_PREVIOUS = "0".repeat(64);
const DECISION = "decision-recorded.v1";

export const bytesOf = (event) => utf8(canonical(event));

function hashOf(event) {
  const rest = { ...event };
  delete rest.hash;
  return hex(sha256(bytesOf(rest)));
}

/** What is wrong with the hash of a single event. */
export function* hashFailures(events) {
  for (const [i, event] of events.entries()) {
    if (event.hash !== hashOf(event)) {
      yield `the hash of the event at place ${i + 1} is not the SHA-256 of the event without it`;
    } else if (!hasEnvelope(event)) {
      yield `what stands at place ${i + 1} is no event`;
    }
  }
}

/**
 * What is wrong with the order of the events; after one that cannot be read it is not known which decision the next are of.
 * @param unread the first of these, undefined if there is none
 */
export function* chainFailures(events, country, unread) {
  let before;
  let end = 0;
  if (events.length === 0) yield "there are no events";
  for (const [i, event] of events.entries()) {
    const place = `the event at place ${i + 1} `;
    if (event.sequence !== i + 1) yield place + `has the sequence ${told(event.sequence)}`;
    if (event.country !== country) yield place + `is of the country ${told(event.country)}`;
    if (event.previousHash !== (before?.hash ?? NO_PREVIOUS)) yield place + "does not name the hash of the one before";
    if (hasEnvelope(event) && instantOf(event.recordedAt) === undefined) {
      yield place + `has the recordedAt ${told(event.recordedAt)}, which is not of the form 2026-11-30T12:00:00.000Z`;
    } else if (hasEnvelope(event) && !isInTime(event, before)) {
      yield place + "is not recorded after the decision before";
    }
    if (i + 1 < (unread?.place ?? Infinity) && !isOfItsDecision(event, before, i + 1, end)) yield place + "is not where its decision says";
    if (event.type === DECISION) end = event.lastSequence;
    before = event;
  }
}

/** A decision begins where the one before ends, and its facts come up to its own end. */
function isOfItsDecision(event, before, place, end) {
  const isOfSame = event.decisionId === before?.decisionId;
  if (event.type !== DECISION) return place <= end && isOfSame;
  return !isOfSame && place === end + 1 && event.firstSequence === place && event.lastSequence >= place;
}

/** All facts of a decision are recorded at once, and each decision later than the one before. */
function isInTime(event, before) {
  const then = instantOf(before?.recordedAt);
  if (then === undefined) return true;
  const now = instantOf(event.recordedAt);
  return event.decisionId === before.decisionId ? now === then : now > then;
}

/** Whether the last event is the last of its decision, where the events can be read. */
export function endsWithWholeDecision(events) {
  const decisions = events.filter((event) => event.type === DECISION);
  const last = decisions[decisions.length - 1];
  return last !== undefined && last.lastSequence === events[events.length - 1].sequence;
}
