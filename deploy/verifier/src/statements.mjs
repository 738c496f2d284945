// What of a record counts: strikes what is retracted, fills in corrections, and finds each start.
import { dayOf, dayOrNull } from "./days.mjs";
import { canonical, told } from "./json.mjs";
import { KINDS } from "./kinds.mjs";
import { Lane } from "./lanes.mjs";
import { UNKNOWN, formal, isKnown, onOrUnknown, operational } from "./starts.mjs";

const DECISION = "decision-recorded.v1";

/** Bekend-op filters policy and never these. */
const NEVER_FILTERED = new Set([
  "coverage-stated.v1",
  "no-country-policy-declared.v1",
  "area-registered.v1",
  "area-succeeded.v1",
]);
const ABOUT_A_FACT = new Set(["fact-corrected.v1", "fact-annulled.v1", "fact-commenced.v1"]);

const STATED = {
  start: ["from", "fromClaims", "fromNotAfter", "fromNotBefore", "startUnknown"],
  formal: ["formalFrom", "formalFromClaims"],
};

const states = (replacement, key) => STATED[key].some((name) => name in replacement);

/** What a fact paints, by the type of its event. */
const PAINTS = {
  "region-15c-designated.v1": "SET",
  "relocation-alternative-set.v1": "SET",
  "moratorium-imposed.v1": "SET",
  "moratorium-extended.v1": "SET",
  "group-policy-set.v1": "SET",
  "heading-set.v1": "SET",
  "none-stated.v1": "NONE",
  "region-15c-ended.v1": "END",
  "relocation-alternative-withdrawn.v1": "END",
  "moratorium-ended.v1": "END",
  "group-policy-ended.v1": "END",
  "heading-ended.v1": "END",
};

const OTHERS = new Set([
  DECISION,
  ...NEVER_FILTERED,
  ...ABOUT_A_FACT,
  "fact-retracted.v1",
  "publication-recorded.v1",
  "decision-corrected.v1",
  "source-superseded.v1",
  "transitional-rule-recorded.v1",
]);

const isAFact = ({ type }) => typeof type === "string" && Object.hasOwn(PAINTS, type);

/** What is not understood may change any answer. */
function checkUnderstood(event) {
  const isFact = isAFact(event) && KINDS.includes(event.kind);
  if (!isFact && !OTHERS.has(event.type)) throw new NotUnderstood(`sequence ${event.sequence} is of a type and kind not known here: ${told(event.type)}, ${told(event.kind)}`);
}

export class NotUnderstood extends Error {}

export class Statements {
  /**
   * @param events of one country, whole decisions
   * @param basis OPERATIONAL or FORMAL
   * @param bekendOp a day, or null for no filter
   */
  constructor(events, basis, bekendOp) {
    this.isFormal = basis === "FORMAL";
    this.bekendOp = bekendOp;
    this.corrected = new Map();
    for (const event of events) {
      checkUnderstood(event);
      this.hearDecision(event);
    }
    this.bySequence = new Map();
    for (const event of events) {
      if (event.type !== DECISION && this.counts(event)) this.bySequence.set(event.sequence, event);
    }
    this.struck = new Set(this.ofType("fact-retracted.v1").map((event) => this.rootOf(event.fact.sequence)));
    this.about = new Map();
    for (const event of this.bySequence.values()) {
      if (ABOUT_A_FACT.has(event.type) && !this.struck.has(event.sequence)) {
        const root = this.rootOf(event.fact.sequence);
        this.about.set(root, [...(this.about.get(root) ?? []), event]);
      }
    }
    this.facts = this.live(isAFact).map((root) => this.fact(root));
    this.coverage = this.live((event) => event.type === "coverage-stated.v1");
    this.declarations = this.live((event) => event.type === "no-country-policy-declared.v1");
    this.transitionalRules = this.live((event) => event.type === "transitional-rule-recorded.v1");
  }

  hearDecision(event) {
    if (event.type === "decision-corrected.v1") this.corrected.set(event.decision, event.result);
  }

  /** That of the decision as last corrected, else the event's own. */
  instrumentOf(event) {
    return this.corrected.get(event.decisionId)?.instrument ?? event.instrument;
  }

  sourcesOf(event) {
    return this.corrected.get(event.decisionId)?.sources ?? event.sources ?? [];
  }

  /** A source that was corrected is shown as the one that is now in its place. */
  sourceNow(event, source) {
    const place = (event.sources ?? []).map(canonical).indexOf(canonical(source));
    return this.sourcesOf(event)[place] ?? source;
  }

  claimsNow(event, claims) {
    return claims.map(({ from, source }) => ({ from, source: this.sourceNow(event, source) }));
  }

  /** The start that an event states, itself or in its result. */
  operational(event) {
    const start = operational(event.result ?? event);
    return { ...start, claims: this.claimsNow(event, start.claims) };
  }

  formal(event) {
    const start = formal(event.result ?? event);
    return { ...start, claims: this.claimsNow(event, start.claims) };
  }

  /** Of a fact and of all its corrections, each source once. */
  sourcesOfChain(root) {
    const all = [root, ...this.corrections(root)].flatMap((event) => this.sourcesOf(event));
    return [...new Map(all.map((source) => [canonical(source), source])).values()];
  }

  counts(event) {
    if (event.type === "fact-corrected.v1" || event.type === "fact-retracted.v1") {
      return this.bySequence.has(event.fact.sequence);
    }
    return NEVER_FILTERED.has(event.type) || this.isKnown(publicOn(this.instrumentOf(event)));
  }

  isKnown(day) {
    return this.bekendOp === null || day <= this.bekendOp;
  }

  ofType(type) {
    return [...this.bySequence.values()].filter((event) => event.type === type);
  }

  live(test) {
    return [...this.bySequence.values()].filter((event) => !this.struck.has(event.sequence) && test(event));
  }

  /** The first of the chain of corrections. */
  rootOf(sequence) {
    const event = this.bySequence.get(sequence);
    return event?.type === "fact-corrected.v1" ? this.rootOf(event.fact.sequence) : sequence;
  }

  aboutRoot(root) {
    return this.about.get(root.sequence) ?? [];
  }

  corrections(root) {
    return this.aboutRoot(root).filter((event) => event.type === "fact-corrected.v1");
  }

  fact(root) {
    const corrections = this.corrections(root);
    const event = corrections[corrections.length - 1] ?? root;
    const content = event.result ?? root;
    const start = this.operationalStart(root, content);
    const legal = this.formalStart(root, content);
    const shown = this.isFormal ? legal : start;
    const annulment = this.annulment(root);
    const paint = PAINTS[content.type];
    const decided = dayOf(this.instrumentOf(root).decidedOn);
    return {
      lane: new Lane(root.kind, root.subject),
      place: root.sequence,
      sequence: event.sequence,
      event,
      root,
      content,
      paint,
      isSet: paint === "SET",
      isEnd: paint === "END",
      start: shown.first,
      claims: shown.claims,
      lastClaim: shown.last ?? null,
      bounds: shown.bounds,
      until: dayOrNull(content.until),
      overrules: content.overrules === true,
      onlyThese: content.onlyThese === true,
      noFormalAct: hasNoFormalAct(content),
      hiddenFrom: annulment === undefined ? null : dayOf(annulment.from),
      annulment,
      decided,
      operational: start,
      legal: legal.first,
      isRetroactive: (isKnown(start) && start.first < decided) || (isKnown(legal) && legal.first < decided),
    };
  }

  /** Of several the one that hides from the earliest day on. */
  annulment(root) {
    const annulments = this.aboutRoot(root).filter((event) => event.type === "fact-annulled.v1");
    return annulments.sort((one, other) => dayOf(one.from) - dayOf(other.from))[0];
  }

  /** A Commence survives every correction that states no start. */
  commencement(root) {
    let surviving;
    for (const event of this.aboutRoot(root)) {
      if (event.type === "fact-commenced.v1") surviving = event;
      if (event.type === "fact-corrected.v1" && states(event.replacement, "start")) surviving = undefined;
    }
    return surviving;
  }

  recordedStart(root) {
    const commencement = this.commencement(root);
    if (commencement) return onOrUnknown(commencement.from);
    let start = this.operational(root);
    for (const event of this.corrections(root)) {
      if (states(event.replacement, "start")) start = this.operational(event);
    }
    return start;
  }

  /** What has no start of its own starts on its formal day. */
  operationalStart(root, content) {
    const recorded = this.recordedStart(root);
    return isKnown(recorded) ? recorded : this.formalStart(root, content);
  }

  /** Later words replace earlier ones; without a publication none counts. */
  formalStart(root, content) {
    if (hasNoFormalAct(content)) return UNKNOWN;
    const commencement = this.commencement(root);
    const source = commencement ?? root;
    const publication = (commencement && this.publication(commencement)) ?? this.publication(root);
    if (!publication && !this.isOutByItself(root) && !this.isOutByItself(source)) return UNKNOWN;
    const stated = commencement ? onOrUnknown(commencement.formalFrom) : UNKNOWN;
    const words = [...this.corrections(root), commencement, publication].filter(Boolean);
    let word = this.formal(root);
    for (const event of words.sort((one, other) => one.sequence - other.sequence)) {
      if (event.type === "fact-corrected.v1") {
        word = states(event.replacement, "formal") ? this.formal(event) : word;
      } else if (event.type === "fact-commenced.v1") {
        word = isKnown(stated) ? stated : word;
      } else if (!isKnown(stated)) {
        word = onOrUnknown(event.formalFrom);
      }
    }
    const isRuling = this.instrumentOf(source).type === "RULING" && this.isOutByItself(source);
    return !isKnown(word) && isRuling ? this.recordedStart(root) : word;
  }

  publication(of) {
    return this.live((event) => event.type === "publication-recorded.v1" && event.decision === of.decisionId)
      .filter((event) => this.isKnown(dayOf(event.publishedOn)))
      .pop();
  }

  /** A ruling is published on the day of deciding. */
  isOutByItself(event) {
    const instrument = this.instrumentOf(event);
    const on = dayOrNull(instrument.type === "RULING" ? instrument.decidedOn : instrument.publishedOn);
    return on !== null && this.isKnown(on);
  }
}

const hasNoFormalAct = (fact) => fact.remarks?.noFormalAct === true;

const publicOn = (instrument) =>
  dayOf(instrument.announcedOn ?? instrument.publishedOn ?? instrument.decidedOn);
