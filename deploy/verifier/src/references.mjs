// The events that decide an answer, and the sources that it rests on.
import { dayOf } from "./days.mjs";
import { canonical, isObject } from "./json.mjs";
import { Statements } from "./statements.mjs";

const NAMING = ["fact", "stood", "pending", "closedBy", "annulledBy"];
const DECISION = "decision-recorded.v1";
const ABOUT_A_FACT = new Set(["fact-corrected.v1", "fact-annulled.v1", "fact-commenced.v1"]);

/**
 * @param entries of the answer
 * @param question as in a bundle
 * @param events of the country, 1 to the sequence
 */
export function referencesOf(entries, { basis, bekendOp }, events) {
  const statements = new Statements(events, basis, bekendOp === undefined ? null : dayOf(bekendOp));
  const deciding = decidingOf(entries, statements, events);
  const decisions = new Map(events.filter((event) => event.type === DECISION).map(({ decisionId, sequence }) => [decisionId, sequence]));
  const sequences = new Set(deciding.flatMap(({ sequence, decisionId }) => [sequence, decisions.get(decisionId)]));
  const named = entries.flatMap((entry) => (Array.isArray(entry.sources) ? entry.sources : []));
  const stated = deciding.flatMap((event) => statements.sourcesOf(event) ?? []);
  return {
    decidingEvents: [...sequences].sort((one, other) => one - other),
    sources: [...new Map([...named, ...stated].map((source) => [canonical(source), source])).values()],
  };
}

/** The facts that the answer names, and what the record says of these facts. */
function decidingOf(entries, statements, events) {
  const lanes = new Set(entries.filter((entry) => entry.kind && entry.subject).map(laneOf));
  const reached = new Set();
  const named = entries.flatMap((entry) => NAMING.map((name) => entry[name]?.sequence));
  named.filter(Number.isSafeInteger).forEach((sequence) => addChain(sequence, events, reached));
  const decisions = new Set();
  return events.filter((event) => {
    if (event.type === "fact-retracted.v1") {
      const { sequence, subject } = event.fact;
      const isOfAnswer = subject !== undefined && lanes.has(laneOf(event.fact));
      return counts(event, statements) && (reached.has(sequence) || isOfAnswer);
    }
    if (!reached.has(event.sequence) && !isAbout(event, reached, decisions, statements)) return false;
    reached.add(event.sequence);
    const isLive = !statements.struck.has(event.sequence);
    if (isLive) decisions.add(event.decisionId);
    return isLive;
  });
}

const laneOf = ({ kind, subject }) => canonical([kind, subject]);

/** A corrected fact is reached with all that it corrects. */
function addChain(sequence, events, reached) {
  let event = events[sequence - 1];
  while (isObject(event) && !reached.has(event.sequence)) {
    reached.add(event.sequence);
    if (event.type === "fact-corrected.v1") event = events[event.fact.sequence - 1];
  }
}

function isAbout(event, reached, decisions, statements) {
  if (event.type === "decision-corrected.v1") return decisions.has(event.decision);
  if (!counts(event, statements)) return false;
  if (ABOUT_A_FACT.has(event.type)) return reached.has(event.fact.sequence);
  const isPublication = event.type === "publication-recorded.v1" && decisions.has(event.decision);
  return isPublication && statements.isKnown(dayOf(event.publishedOn));
}

const counts = ({ sequence }, statements) => statements.bySequence.has(sequence);
