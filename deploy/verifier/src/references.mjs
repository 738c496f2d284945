// The events that decide an answer, and the sources that it rests on.
import { dayOf } from "./days.mjs";
import { entriesOf } from "./entries.mjs";
import { canonical, isObject } from "./json.mjs";
import { madeOnTheWay } from "./lineage.mjs";
import { Statements } from "./statements.mjs";

const NAMING = ["fact", "stood", "pending", "closedBy", "annulledBy"];
const DECISION = "decision-recorded.v1";
const ABOUT_A_FACT = new Set(["fact-corrected.v1", "fact-annulled.v1", "fact-commenced.v1"]);
const NEVER = "NEVER_DESIGNATED";

/** The absences that a declaration of no country policy decides or bounds, and coverage as well. */
const BY_DECLARATION = ["NO_COUNTRY_POLICY", "NOT_YET", NEVER, "NOTHING_RECORDED"];
const BY_COVERAGE = ["OUTSIDE_COVERAGE", ...BY_DECLARATION];

/** Of it the absence of any lane is told, unless another kind is asked for. */
const FOREMOST = "REGION_15C";

/**
 * @param answer of the bundle
 * @param question as in a bundle
 * @param events of the country, 1 to the sequence
 */
export function referencesOf(answer, question, events) {
  const { basis, bekendOp } = question;
  const statements = new Statements(events, basis, bekendOp === undefined ? null : dayOf(bekendOp));
  const entries = entriesOf(answer);
  const deciding = new Deciding(answer, question, entries, statements, events).inOrder();
  const decisions = new Map(events.filter((event) => event.type === DECISION).map(({ decisionId, sequence }) => [decisionId, sequence]));
  const sequences = new Set(deciding.flatMap(({ sequence, decisionId }) => [sequence, decisions.get(decisionId)]));
  const named = entries.flatMap((entry) => (Array.isArray(entry.sources) ? entry.sources : []));
  const stated = deciding.flatMap((event) => statements.sourcesOf(event) ?? []);
  return {
    decidingEvents: [...sequences].sort((one, other) => one - other),
    sources: [...new Map([...named, ...stated].map((source) => [canonical(source), source])).values()],
  };
}

const laneOf = ({ kind, subject }) => canonical([kind, subject]);
const lanesOf = (entries) => new Set(entries.filter((entry) => entry.kind && entry.subject).map(laneOf));
const withStatus = (entries, statuses) => entries.filter(({ status }) => statuses.includes(status));

/** The facts that the answer names, and what the record says of these and of others of their lanes. */
class Deciding {
  constructor({ area, absence }, { kind }, entries, statements, events) {
    this.events = events;
    this.statements = statements;
    this.kind = kind;
    this.isOfNoLane = isObject(absence);
    this.lanes = lanesOf(entries);
    this.never = lanesOf(withStatus(entries, [NEVER]));
    this.isOnTheWay = madeOnTheWay(area, entries);
    this.isByDeclaration = withStatus(entries, BY_DECLARATION).length > 0;
    this.covered = this.coverageOf(withStatus(entries, BY_COVERAGE));
    this.reached = new Set();
    this.decisions = new Set();
    entries
      .flatMap((entry) => NAMING.map((name) => entry[name]?.sequence))
      .filter(Number.isSafeInteger)
      .forEach((sequence) => addChain(sequence, events, this.reached));
    statements.facts
      .filter((fact) => this.isOfAnswer(fact.lane) && (this.never.has(laneOf(fact.lane)) || this.isChanged(fact)))
      .forEach((fact) => addChain(fact.sequence, events, this.reached));
  }

  /** Whether an event states coverage of a kind; of one that none names every statement is about it. */
  coverageOf(entries) {
    const kinds = entries.map((entry) => (typeof entry.kind === "string" ? entry.kind : (this.kind ?? FOREMOST)));
    const names = (event, kind) => !event.kinds || event.kinds.length === 0 || event.kinds.includes(kind);
    const isNotNamed = kinds.some((kind) => !this.statements.coverage.some((event) => names(event, kind)));
    return (event) => isNotNamed || kinds.some((kind) => names(event, kind));
  }

  /** The absence of any lane is about all of the kind asked for. */
  isOfAnswer(lane) {
    return this.lanes.has(laneOf(lane)) || (this.isOfNoLane && [undefined, lane.kind].includes(this.kind));
  }

  isChanged({ root, annulment }) {
    return annulment !== undefined || this.statements.corrections(root).length > 0;
  }

  inOrder() {
    return this.events.filter((event) => this.decides(event));
  }

  decides(event) {
    const { reached, statements } = this;
    if (event.type === "fact-retracted.v1") {
      const { sequence, subject } = event.fact;
      return this.counts(event) && (reached.has(sequence) || (subject !== undefined && this.isOfAnswer(event.fact)));
    }
    if (!reached.has(event.sequence) && !this.isFound(event)) return false;
    reached.add(event.sequence);
    const isLive = !statements.struck.has(event.sequence);
    if (isLive) this.decisions.add(event.decisionId);
    return isLive;
  }

  isFound(event) {
    if (event.type === "coverage-stated.v1") return this.covered(event);
    if (event.type === "no-country-policy-declared.v1") return this.isByDeclaration;
    return this.isOnTheWay(event) || this.isAbout(event);
  }

  isAbout(event) {
    if (event.type === "decision-corrected.v1") return this.decisions.has(event.decision);
    if (!this.counts(event)) return false;
    if (ABOUT_A_FACT.has(event.type)) return this.reached.has(event.fact.sequence);
    const isPublication = event.type === "publication-recorded.v1" && this.decisions.has(event.decision);
    return isPublication && this.statements.isKnown(dayOf(event.publishedOn));
  }

  counts({ sequence }) {
    return this.statements.bySequence.has(sequence);
  }
}

/** A corrected fact is reached with all that it corrects. */
function addChain(sequence, events, reached) {
  let event = events[sequence - 1];
  while (isObject(event) && !reached.has(event.sequence)) {
    reached.add(event.sequence);
    if (event.type === "fact-corrected.v1") event = events[event.fact.sequence - 1];
  }
}
