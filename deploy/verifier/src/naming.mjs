// What an event says of earlier ones: it names a fact by its sequence, and repeats what that is.
import { laneText } from "./lanes.mjs";
import { unreadable } from "./events.mjs";

const NAMES_A_FACT = new Set([
  "fact-corrected.v1",
  "fact-retracted.v1",
  "fact-annulled.v1",
  "fact-commenced.v1",
  "transitional-rule-recorded.v1",
]);
const NAMES_A_DECISION = new Set(["publication-recorded.v1", "decision-corrected.v1"]);

/** Of the events that can be read and name no fact, those that are none. */
const NO_FACTS = new Set([
  "decision-recorded.v1",
  "coverage-stated.v1",
  "no-country-policy-declared.v1",
  "source-superseded.v1",
  "area-registered.v1",
  "area-succeeded.v1",
  ...NAMES_A_DECISION,
]);

/** The first event that cannot be read or does not go with those before it, and why; undefined if there is none. */
export function firstUnread(events) {
  const decisions = new Set();
  for (const [i, event] of events.entries()) {
    const fault = unreadable(event) ?? faultOfNaming(event, events, i, decisions);
    if (fault !== undefined) return { place: i + 1, fault };
    if (event.type === "decision-recorded.v1") decisions.add(event.decisionId);
  }
  return undefined;
}

function faultOfNaming(event, events, i, decisions) {
  if (NAMES_A_DECISION.has(event.type) && (event.decision === event.decisionId || !decisions.has(event.decision))) {
    return `decision is "${event.decision}", which is no decision recorded before it`;
  }
  return NAMES_A_FACT.has(event.type) ? faultOfFact(event, event.fact.sequence <= i ? events[event.fact.sequence - 1] : undefined) : undefined;
}

function faultOfFact({ type, fact, result }, named) {
  if (named === undefined) return `fact.sequence is ${fact.sequence}, which is not recorded before it`;
  if (named.decisionId !== fact.decisionId || named.type !== fact.type || laneOf(named) !== laneTextOf(fact)) {
    return `fact is not what is recorded at sequence ${fact.sequence}`;
  }
  const isFact = !NO_FACTS.has(named.type) && (!NAMES_A_FACT.has(named.type) || named.type === "fact-corrected.v1");
  if (type !== "fact-retracted.v1" && !isFact) return `sequence ${fact.sequence} is no fact`;
  if (type === "fact-corrected.v1" && laneTextOf(result) !== laneTextOf(fact)) {
    return "result has another kind or subject than fact";
  }
  return undefined;
}

/** Of a fact, or of the fact that an event names; none of any other event. */
const laneOf = (event) => {
  if (NAMES_A_FACT.has(event.type)) return laneTextOf(event.fact);
  return NO_FACTS.has(event.type) ? undefined : laneTextOf(event);
};

const laneTextOf = (named) => (Object.hasOwn(named, "kind") ? laneText(named.kind, named.subject) : undefined);
