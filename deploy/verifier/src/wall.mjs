// A wall of days: one row a lane, on which the facts are painted, and read off day by day.
// A day here is the number of a run of days within which nothing can turn.
import { dayOf, dayOrNull } from "./days.mjs";
import { Lane } from "./lanes.mjs";

const wouldContain = (fact, day) => fact.start !== null && fact.start <= day && (fact.until === null || day < fact.until);
const isHiddenOn = (fact, day) => fact.hiddenFrom !== null && day >= fact.hiddenFrom;
export const contains = (fact, day) => wouldContain(fact, day) && !isHiddenOn(fact, day);

/** The exception of the fold: until further notice gives way to what starts later. */
const yields = (fact, standing) =>
  fact.until === null && !fact.overrules && standing !== undefined && standing.start > fact.start;

function fold(facts, counts) {
  let standing;
  for (const fact of facts) {
    if (counts(fact) && !yields(fact, standing)) standing = fact;
  }
  return standing;
}

export const standingOn = (facts, day) => fold(facts, (fact) => contains(fact, day));

/** Whether a day lies between the first and the last claim, or between bounds. */
const isDisputedOn = (fact, day) => fact.claims.length > 0 && day >= Math.min(...claimDays(fact)) && day < fact.lastClaim;
const claimDays = (fact) => fact.claims.map((claim) => dayOf(claim.from));

function isUncertainOn(fact, day) {
  const { bounds } = fact;
  if (bounds === null || fact.hiddenFrom !== null) return false;
  return day < bounds.notAfter && (bounds.notBefore === null || day >= bounds.notBefore);
}

export class Wall {
  constructor(statements, successions) {
    this.statements = statements;
    this.isFormal = statements.isFormal;
    this.turns = turnsIn(statements, successions);
    this.last = this.turns.length;
    this.lanes = new Map();
    const byLane = new Map();
    for (const fact of statements.facts) {
      byLane.set(fact.lane.key, [...(byLane.get(fact.lane.key) ?? []), fact]);
      this.lanes.set(fact.lane.key, fact.lane);
    }
    this.rows = new Map([...byLane].map(([key, facts]) => [key, this.row(facts[0].lane.kind, facts)]));
    this.cut = new Map();
    this.ofNone = new Map();
  }

  /** The run in which a day lies. */
  runOf(day) {
    return this.turns.filter((turn) => turn <= day).length;
  }

  /** A day of the run: its first, but of the run that has no first. */
  dayIn(run) {
    return run === 0 ? (this.turns[0] ?? 1) - 1 : this.turns[run - 1];
  }

  firstDay(run) {
    return run === 0 ? null : this.turns[run - 1];
  }

  row(kind, facts) {
    const days = [];
    for (let run = 0; run <= this.last; run++) days.push(standingOn(facts, this.dayIn(run)));
    return { kind, facts, days, told: new Map() };
  }

  /** The row of a lane, of what was decided before a day only, if one is given. */
  rowOf(lane, before = null) {
    if (before === null) return this.rows.get(lane.key) ?? this.emptyRow(lane.kind);
    const key = before + " " + lane.key;
    if (!this.cut.has(key)) {
      this.cut.set(key, this.row(lane.kind, this.rowOf(lane).facts.filter((fact) => fact.decided < before)));
    }
    return this.cut.get(key);
  }

  emptyRow(kind) {
    if (!this.ofNone.has(kind)) this.ofNone.set(kind, this.row(kind, []));
    return this.ofNone.get(kind);
  }

  told(row, run) {
    if (!row.told.has(run)) row.told.set(run, withKey(this.status(row, run)));
    return row.told.get(run);
  }

  /** What is told on a run, the longest run of alike days around it, and what is told beside that. */
  spread(run, told, key) {
    const from = this.firstAlike(run, key);
    const until = this.lastAlike(run, key) + 1;
    const turn = (first, of) => ({ on: this.firstDay(first), told: told(of) });
    return {
      told: told(run),
      from: this.firstDay(from),
      until: until > this.last ? null : this.firstDay(until),
      previous: from === 0 ? null : turn(this.firstAlike(from - 1, key), from - 1),
      next: until > this.last ? null : turn(until, until),
    };
  }

  firstAlike(run, key) {
    let first = run;
    while (first > 0 && key(first - 1) === key(run)) first--;
    return first;
  }

  lastAlike(run, key) {
    let last = run;
    while (last < this.last && key(last + 1) === key(run)) last++;
    return last;
  }

  read(row, run) {
    return this.spread(run, (d) => this.told(row, d), (d) => this.told(row, d).said);
  }

  /** The table of statuses: the first that applies wins. */
  status(row, run) {
    const day = this.dayIn(run);
    const standing = row.days[run];
    if (standing && isDisputedOn(standing, day)) {
      const stood = standing.isSet ? undefined : this.without(standing, row, day);
      return { status: "DISPUTED", fact: standing, value: valueOf(standing), claims: standing.claims, stood };
    }
    const uncertain = lastOf(
      row.facts.filter((fact) => isUncertainOn(fact, day) && (fact.bounds.notBefore !== null || !standing)),
    );
    if (uncertain) return { status: "UNCERTAIN", fact: uncertain, value: valueOf(uncertain), stood: standing };
    if (standing?.isSet) return { status: "IN_FORCE", fact: standing, value: valueOf(standing) };
    if (standing?.paint === "NONE") return { status: "DECLARED_NONE", fact: standing };
    if (standing) return this.ranOutUnder(standing, row, run) ?? this.endedByAct(standing, row, run);
    const hidden = fold(row.facts, (fact) => fact.isSet && wouldContain(fact, day) && isHiddenOn(fact, day));
    if (hidden) return { status: "ANNULLED", fact: hidden, annulment: hidden.annulment };
    for (let earlier = run - 1; earlier >= 0; earlier--) {
      if (row.days[earlier]?.isSet) return this.ended(row.days[earlier], earlier + 1);
    }
    return this.absent(row, run, day);
  }

  endedByAct(end, row, run) {
    let first = run;
    while (first > 0 && row.days[first - 1] === end) first--;
    const claims = end.claims.length > 0 ? end.claims : undefined;
    return { status: "ENDED", fact: end, endedOn: this.firstDay(first), by: "END", claims };
  }

  /** What came after an End and was over before the day by itself. */
  ranOutUnder(end, row, run) {
    for (let earlier = run - 1; earlier >= 0 && contains(end, this.dayIn(earlier)); earlier--) {
      const stood = row.days[earlier];
      if (stood?.isSet) return contains(stood, this.dayIn(earlier + 1)) ? undefined : this.ended(stood, earlier + 1);
    }
    return undefined;
  }

  ended(set, run) {
    const isCut = set.hiddenFrom !== null && (set.until === null || set.hiddenFrom < set.until);
    return { status: "ENDED", fact: set, endedOn: this.firstDay(run), by: isCut ? "ANNULLED" : "EXPIRED" };
  }

  absent(row, run, day) {
    const pending = row.facts.filter((fact) => this.isPending(fact, day));
    const announced = lastOf(pending.filter((fact) => fact.decided <= day));
    if (announced) return { status: "ANNOUNCED", fact: announced, pending: announced };
    const outside = this.outsideCoverage(row.kind, day);
    if (outside) return { status: "OUTSIDE_COVERAGE", statement: outside };
    const declared = lastOf(this.statements.declarations.filter((event) => isWithin(event, day)));
    if (declared && ![...this.rows.values()].some((other) => other.days[run]?.isSet)) {
      return { status: "NO_COUNTRY_POLICY", statement: declared };
    }
    const later = row.days.slice(run + 1).find((fact) => fact?.isSet);
    const decidedLater = pending.sort((one, other) => one.decided - other.decided || one.place - other.place)[0];
    const next = later ?? decidedLater;
    if (next) return { status: "NOT_YET", fact: next, pending: next };
    if (this.statements.facts.length === 0) return { status: "NOTHING_RECORDED" };
    return { status: "NEVER_DESIGNATED", closing: this.closedList(row.kind, day) };
  }

  /** A Set without a start on this basis that may still get one, and is not over by the day. */
  isPending(fact, day) {
    const mayStart = fact.start === null && !(this.isFormal && fact.noFormalAct);
    return fact.isSet && fact.hiddenFrom === null && mayStart && (fact.until === null || fact.until > day);
  }

  /** Whether it stands on some day, would but for a ruling, or may start and is not over by then. */
  countsOn(fact, day) {
    if (fact.start === null) return this.isPending(fact, day);
    const isEver = fact.until === null || fact.start < fact.until;
    return isEver && (fact.isSet || fact.hiddenFrom === null || fact.hiddenFrom > fact.start);
  }

  /** The last word on the kind, else on anything, unless a statement covers the day. */
  outsideCoverage(kind, day) {
    const { coverage } = this.statements;
    const ofKind = coverage.filter((event) => !event.kinds || event.kinds.length === 0 || event.kinds.includes(kind));
    if (ofKind.some((event) => isWithin(event, day))) return undefined;
    return lastOf(ofKind) ?? lastOf(coverage);
  }

  /** What stands without a disputed End or StateNone; that it was over already is nothing. */
  without(disputed, row, day) {
    const stood = standingOn(
      row.facts.filter((fact) => fact !== disputed),
      day,
    );
    return stood?.isEnd ? undefined : stood;
  }

  /** The places of the last decision that closed a list of the kind on the day. */
  closedList(kind, day) {
    const closing = this.statements.facts.filter(
      (fact) => fact.onlyThese && fact.lane.kind === kind && contains(fact, day),
    );
    const decision = lastOf(closing)?.root.decisionId;
    return closing.filter((fact) => fact.root.decisionId === decision);
  }
}

const lastOf = (list) => list[list.length - 1];
const valueOf = (fact) => (fact.isSet ? fact : undefined);

function isWithin(event, day) {
  const until = dayOrNull(event.until);
  return dayOf(event.from) <= day && (until === null || day < until);
}

/** All that is said of a run of days, as a text by which runs are told apart. */
function withKey(told) {
  const stands = told.stood?.sequence;
  const closing = told.closing?.map((fact) => fact.sequence);
  const what = told.fact?.sequence ?? told.statement?.sequence;
  const why = told.annulment?.sequence ?? told.pending?.sequence ?? stands;
  return {
    ...told,
    reading: told.status + " " + what,
    said: [told.status, what, told.endedOn, told.by, why, closing].join("|"),
  };
}

/** Every day on which something may turn, in order. */
function turnsIn(statements, successions) {
  const days = new Set(successions.map((succession) => succession.on));
  for (const fact of statements.facts) {
    const { start, until, hiddenFrom, bounds, decided } = fact;
    for (const day of [start, until, hiddenFrom, decided, bounds?.notAfter, bounds?.notBefore]) days.add(day);
    for (const day of claimDays(fact)) days.add(day);
  }
  for (const event of [...statements.coverage, ...statements.declarations]) {
    days.add(dayOf(event.from));
    days.add(dayOrNull(event.until));
  }
  return [...days].filter((day) => day !== null && day !== undefined).sort((one, other) => one - other);
}
