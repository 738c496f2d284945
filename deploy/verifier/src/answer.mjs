// The body of GET …/policy and …/areas/{area}/policy, pinned by sequence, derived from the events alone.
import { Atlas } from "./atlas.mjs";
import { dayOf, lawDayOf, textOf, textOrNull } from "./days.mjs";
import { Gazetteer } from "./gazetteer.mjs";
import { Hearing, UNKNOWN_PLACE } from "./hearing.mjs";
import { canonical, told } from "./json.mjs";
import { EVERYWHERE, byText, inOrder } from "./lanes.mjs";
import { Statements } from "./statements.mjs";
import { Wall } from "./wall.mjs";

/**
 * @param question as in a bundle
 * @param events of the country, 1 to the sequence
 * @param tables the frozen ones
 */
export function deriveAnswer(question, events, tables) {
  return new Derivation(question, events, tables).body();
}

/** Of VV 3.37d: no presumption meets them. */
const CONDITIONS = ["SAFE_THERE", "SAFE_AND_LEGAL_ACCESS", "REASONABLE_TO_SETTLE"];

class Derivation {
  constructor(question, events, tables) {
    this.question = question;
    this.events = events;
    this.kinds = question.kind === undefined ? [] : [question.kind];
    const bekendOp = question.bekendOp === undefined ? null : dayOf(question.bekendOp);
    this.statements = new Statements(this.events, question.basis, bekendOp);
    this.gazetteer = new Gazetteer(question.country, this.events, tables);
    this.atlas = new Atlas(this.gazetteer);
    this.wall = new Wall(this.statements, this.atlas.successions);
    this.run = this.wall.runOf(dayOf(question.geldigOp));
  }

  body() {
    const body = { ...this.head(), ...(this.question.area === undefined ? this.ofCountry() : this.ofArea()) };
    return JSON.parse(canonical(body));
  }

  head() {
    const { country, geldigOp, bekendOp, basis, sequence } = this.question;
    const recordedAt = this.events[this.events.length - 1]?.recordedAt ?? null;
    const known = recordedAt === null ? Infinity : lawDayOf(recordedAt);
    const coverage = this.statements.coverage.map(({ from, until, kinds }) => ({ from, until: until ?? undefined, kinds: unlessEmpty(kinds) }));
    return {
      country,
      geldigOp,
      beschikbaarOp: recordedAt,
      sequence,
      final: true,
      basis,
      bekendOp,
      asDecidedSoFar: dayOf(geldigOp) > known || (bekendOp !== undefined && dayOf(bekendOp) > known),
      coverage: coverage.length === 0 ? undefined : coverage,
    };
  }

  isAskedFor(lane) {
    return this.kinds.length === 0 || this.kinds.includes(lane.kind);
  }

  ofCountry() {
    const lanes = [...this.wall.lanes.values()].filter((lane) => this.isAskedFor(lane)).sort(inOrder);
    const answers = lanes.map((lane) => this.entry(lane, this.wall.read(this.wall.rowOf(lane), this.run)));
    if (answers.length > 0) return { answers };
    const kind = this.kinds.length === 1 ? this.kinds[0] : "REGION_15C";
    const told = this.wall.told(this.wall.emptyRow(kind), this.run);
    return { answers, absence: { ...this.verdict(told), ...this.restsOn(told) } };
  }

  ofArea() {
    const noArea = this.statements.facts.find(({ lane }) => lane.area !== EVERYWHERE && !isAreaId(lane.area));
    if (noArea !== undefined) throw new Error("no id of an area: " + told(noArea.lane.area));
    const asked = this.gazetteer.find(this.question.area);
    const hearing = new Hearing(this.wall, this.atlas, this.kinds);
    const id = asked?.id ?? this.question.area;
    const told = hearing.read(id, this.run).filter((heard) => this.isAskedFor(heard.lane));
    told.sort((one, other) => isOfKnown(one) - isOfKnown(other) || byText(one.lane.topic, other.lane.topic));
    const beside = hearing.readBeside(id, this.run).filter((heard) => this.isAskedFor(heard.lane));
    beside.sort((one, other) => inOrder(one.lane, other.lane) || byText(one.of, other.of));
    return {
      area: asked === undefined ? { id: this.question.area } : this.area(asked),
      answers: told.map((heard) => this.heardEntry(heard)),
      mayAlsoBear: beside.length === 0 ? undefined : beside.map((heard) => this.besideEntry(heard)),
    };
  }

  area(area) {
    const isKnown = (id) => this.gazetteer.byId(id) !== undefined;
    const end = this.gazetteer.successions
      .filter((s) => s.predecessor === area.id && endsIt(s) && s.successors.some(isKnown))
      .pop();
    const { id, name, isoCode } = area;
    return {
      id,
      name,
      isoCode,
      determinable: area.determinable ? undefined : false,
      endedOn: end?.on,
      successors: end?.successors.filter(isKnown),
    };
  }

  heardEntry(heard) {
    const steps = heard.steps.map(({ area, kind, on }) => ({ area, kind, on: on === null ? undefined : textOf(on) }));
    return { ...this.entry(heard.lane, heard.days), lineage: steps.length === 0 ? undefined : steps };
  }

  besideEntry(heard) {
    const { id, name, isoCode, type, determinable } = this.gazetteer.byId(heard.of);
    return { ...this.heardEntry(heard), area: { id, name, isoCode, type, determinable } };
  }

  entry(lane, days) {
    return {
      kind: lane.kind,
      subject: lane.subject,
      ...this.verdict(days.told),
      from: textOrNull(days.from),
      until: textOrNull(days.until),
      previousChange: this.change(days.previous),
      nextChange: this.change(days.next),
      ...this.restsOn(days.told),
      transitionalRules: this.transitionalRules(lane),
    };
  }

  /** What was said about permits granted under the lane's facts. */
  transitionalRules(lane) {
    const places = new Set(this.wall.rowOf(lane).facts.map((fact) => fact.place));
    const rules = this.statements.transitionalRules.filter((rule) =>
      places.has(this.statements.rootOf(rule.fact.sequence)),
    );
    const shown = rules.map(({ sequence, decisionId, fact, cohort, rule, text }) => {
      return { sequence, decisionId, fact: fact.sequence, cohort, rule, text };
    });
    return shown.length === 0 ? undefined : shown;
  }

  change(turn) {
    if (turn === null) return null;
    const { status, value, fact } = this.verdict(turn.told);
    return { on: textOrNull(turn.on), status, value, fact };
  }

  /** The status, the deciding fact and the reason. */
  verdict(told) {
    return {
      status: told.status,
      value: told.value === undefined ? undefined : this.value(told.value),
      fact: this.deciding(told),
      endedOn: told.endedOn === undefined ? undefined : textOrNull(told.endedOn),
      by: told.by,
      reason: told.by === "END" ? told.fact.content.value?.reason : undefined,
      annulledBy: told.annulment && this.annulment(told.annulment),
      claims: told.claims,
      stood: told.stood && { ...this.fact(told.stood), value: told.stood.isSet ? this.value(told.stood) : undefined },
      pending: told.pending && { ...this.fact(told.pending), value: this.value(told.pending) },
      ...(told.closing && this.closed(told.closing)),
    };
  }

  deciding(told) {
    if (told.fact) return this.fact(told.fact);
    return told.statement ? this.statement(told.statement) : undefined;
  }

  fact(fact) {
    const { bounds } = fact.operational;
    const { sequence, decisionId, recordedAt } = fact.event;
    return {
      sequence,
      decisionId,
      recordedAt,
      from: textOrNull(fact.operational.first),
      fromNotAfter: bounds === null ? undefined : textOf(bounds.notAfter),
      fromNotBefore: bounds === null || bounds.notBefore === null ? undefined : textOf(bounds.notBefore),
      until: textOrNull(fact.until),
      formalFrom: textOrNull(fact.legal),
      retroactive: fact.isRetroactive,
      recordedLate: isBefore(fact.operational.first, recordedAt) || isBefore(fact.legal, recordedAt),
    };
  }

  /** A statement about the country, as a fact is shown. */
  statement({ sequence, decisionId, recordedAt, from, until = null, formalFrom = null }) {
    const recordedLate = isBefore(dayOf(from), recordedAt);
    return { sequence, decisionId, recordedAt, from, until, formalFrom, retroactive: false, recordedLate };
  }

  value(fact) {
    const value = fact.content.value ?? {};
    const isTested = ["EXCLUDED", "NOT_INVOKED"].includes(value?.presumption);
    return fact.lane.kind === "RELOCATION_ALTERNATIVE" && !isTested ? { ...value, stillToBeTested: CONDITIONS } : value;
  }

  annulment(event) {
    const { sequence, decisionId, from, ruling } = event;
    return { sequence, decisionId, from, ruling: this.statements.sourceNow(event, ruling) };
  }

  closed(closing) {
    if (closing.length === 0) return { closedList: false };
    const subjects = closing.map((fact) => fact.lane.subject);
    return { closedList: true, closedBy: { ...this.fact(closing[0]), subjects } };
  }

  /** A correction changes what is said, and adds to what it rests on. */
  restsOn(told) {
    const fact = told.fact ?? told.closing?.[0];
    const event = fact?.root ?? told.statement;
    if (event === undefined) return {};
    return {
      instrument: shown(this.statements.instrumentOf(event)),
      sources: this.statements.sourcesOfChain(event),
      passages: fact ? this.passages(fact) : passagesOf(event, event),
    };
  }

  /** Those of the last correction that states any, else of the root. */
  passages({ root }) {
    const stating = this.statements.corrections(root).filter(({ replacement }) => "passages" in replacement);
    const last = stating[stating.length - 1];
    return last === undefined ? passagesOf(root, root) : passagesOf(last.result, last);
  }
}

function passagesOf({ remarks }, { decisionId }) {
  const passages = remarks?.passages;
  if (!Array.isArray(passages)) return undefined;
  return unlessEmpty(passages.map((passage) => ({ decisionId, passage: Math.trunc(passage) })));
}

const isAreaId = (id) => typeof id === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);

const isOfKnown = (heard) => (heard.told === UNKNOWN_PLACE ? 0 : 1);
const endsIt = (succession) => succession.kind !== "SPLIT" || succession.predecessorEnds === true;
const isBefore = (day, instant) => day !== null && day < lawDayOf(instant);

/** Empty lists and objects are left out. */
const unlessEmpty = (value) => (value && Object.keys(value).length > 0 ? value : undefined);

function shown({ type, title, issuer, decidedOn, announcedOn, publishedOn, operationalFrom, formalFrom }) {
  const of = { type, title: title ?? undefined, issuer: unlessEmpty(issuer), decidedOn };
  for (const [name, day] of Object.entries({ announcedOn, publishedOn, operationalFrom, formalFrom })) {
    if ((day ?? null) !== null) of[name] = day;
  }
  return of;
}
