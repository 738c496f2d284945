// What somebody from an area is told: one row of days for each topic, whichever lane tells it.
import { parentsOf, sameSteps, sameStep, startsWith } from "./atlas.mjs";
import { EVERYWHERE, Lane } from "./lanes.mjs";

/** The one kind of which a person from an area always hears. */
const ALWAYS = "REGION_15C";
export const UNKNOWN_PLACE = { status: "PLACE_UNKNOWN", reading: "PLACE_UNKNOWN", said: "PLACE_UNKNOWN" };

const stepsText = (steps) => steps.map((step) => [step.area, step.kind, step.on].join()).join(";");
const saidBy = (heard) => [heard.lane.key, heard.told.said, stepsText(heard.steps)].join("#");

export class Hearing {
  /** @param kinds those asked for, each of which is told of; none for all */
  constructor(wall, atlas, kinds) {
    this.wall = wall;
    this.atlas = atlas;
    this.always = kinds.length === 0 ? [ALWAYS] : kinds;
    this.topics = new Map();
    for (const lane of wall.lanes.values()) {
      if (!this.topics.has(lane.topic)) this.topics.set(lane.topic, lane);
    }
    this.kept = new Map();
  }

  once(what, compute) {
    if (!this.kept.has(what)) this.kept.set(what, compute());
    return this.kept.get(what);
  }

  path(area, run) {
    return this.once(["path", area, run].join(), () => this.atlas.path(area, this.wall.dayIn(run)));
  }

  /** Each with the days on which all that is said of the topic is the same. */
  read(area, run) {
    return [...this.heard(area, run)].map(([topic, heard]) => {
      const told = (d) => this.heard(area, d).get(topic);
      const key = (d) => saidBy(told(d)) + "##" + this.besideKey(heard.lane.kind, area, d);
      return { ...heard, days: this.wall.spread(run, (d) => told(d).told, key) };
    });
  }

  besideKey(kind, area, run) {
    return this.once(["beside", kind, area, run].join(), () => {
      const ofKind = this.others(area, run).filter((other) => other.lane.kind === kind);
      return [...new Set(ofKind.map((other) => other.of + "#" + saidBy(other)))].sort().join("##");
    });
  }

  /** Every lane of another area that somebody from the area may be from as well. */
  readBeside(area, run) {
    return this.others(area, run).map((other) => {
      const again = (d) => this.others(area, d).find((known) => isAbout(known, other));
      const elsewhere = (d) => this.heard(other.of, d).get(other.topic);
      const key = (d) => (again(d) !== undefined) + saidBy(again(d) ?? elsewhere(d));
      return { ...other, days: this.wall.spread(run, (d) => (again(d) ?? elsewhere(d)).told, key) };
    });
  }

  /** By topic. */
  heard(area, run) {
    return this.once(["heard", area, run].join(), () =>
      this.atlas.finds(area) ? this.hear(area, run) : this.fromNowhere(area, run),
    );
  }

  hear(area, run) {
    const path = this.path(area, run);
    const found = new Map();
    for (const [topic, lane] of this.topics) {
      const heard = this.nearest(lane, path, run);
      if (heard) found.set(topic, heard);
      else if (this.isEverHeard(lane, area)) found.set(topic, this.nothing(lane, path[0], run));
    }
    for (const kind of this.always) {
      if (![...found.values()].some((heard) => heard.lane.kind === kind)) {
        const lane = new Lane(kind, {});
        found.set(lane.topic, this.nothing(lane, path[0], run));
      }
    }
    return found;
  }

  nothing(lane, start, run) {
    const told = this.wall.told(this.wall.emptyRow(lane.kind), run);
    return { lane: lane.in(start.area), told, steps: start.steps };
  }

  isEverHeard(lane, area) {
    return this.once(["ever", lane.topic, area].join(), () =>
      this.ways(area).some((reached) => this.rowAt(lane, reached).facts.length > 0),
    );
  }

  /** Every area on the path of any day. */
  ways(area) {
    return this.once("ways " + area, () => {
      const ways = new Map();
      for (let run = 0; run <= this.wall.last; run++) {
        for (const reached of this.path(area, run)) ways.set(reached.area + " " + reached.before, reached);
      }
      return [...ways.values()];
    });
  }

  rowAt(lane, reached) {
    return this.wall.rowOf(lane.in(reached.area), reached.before);
  }

  standsAt(lane, reached, run) {
    return this.rowAt(lane, reached).days[run];
  }

  /** Of a place that is not known: once for each kind that goes by area, and the whole country. */
  fromNowhere(area, run) {
    const found = new Map();
    const kinds = new Set([ALWAYS]);
    for (const lane of this.wall.lanes.values()) {
      if (lane.area === EVERYWHERE) {
        found.set(lane.topic, { lane, told: this.wall.told(this.wall.rowOf(lane), run), steps: [] });
      } else {
        kinds.add(lane.kind);
      }
    }
    for (const kind of this.always) {
      if (![...found.values()].some((heard) => heard.lane.kind === kind)) kinds.add(kind);
    }
    for (const kind of kinds) {
      const lane = new Lane(kind, {}).in(area);
      found.set(kind + " of an unknown place", { lane, told: UNKNOWN_PLACE, steps: [] });
    }
    return found;
  }

  /** The first in which something stands, or may stand; else in which something counts; else any. */
  nearest(lane, path, run) {
    const day = this.wall.dayIn(run);
    let first;
    let firstCounts = false;
    for (const reached of this.ordered(lane, path, run)) {
      const row = this.rowAt(lane, reached);
      if (row.facts.length === 0) continue;
      const heard = { lane: lane.in(reached.area), told: this.wall.told(row, run), steps: reached.steps };
      if (row.days[run] || heard.told.status === "UNCERTAIN") return heard;
      const counts = row.facts.some((fact) => this.wall.countsOn(fact, day));
      if (!first || (counts && !firstCounts)) first = heard;
      firstCounts = firstCounts || counts;
    }
    return first;
  }

  /** Of predecessors of one day those in which a Set stands come before the others. */
  ordered(lane, path, run) {
    const sets = (reached) => this.standsAt(lane, reached, run)?.isSet === true;
    const ordered = [];
    let first = 0;
    path.forEach((reached, i) => {
      const isOfSameDay = i > 0 && reached.left !== null && isOfOneDay(path[i - 1], reached);
      if (!isOfSameDay) first = i;
      if (isOfSameDay && sets(reached)) {
        while (first < i && sets(ordered[first])) first++;
        ordered.splice(first, 0, reached);
      } else {
        ordered.push(reached);
      }
    });
    return ordered;
  }

  others(area, run) {
    return this.once(["others", area, run].join(), () => this.othersOn(area, run));
  }

  othersOn(area, run) {
    const split = this.splitOff(area, run);
    const others = [];
    for (const other of this.spokenOf()) {
      if (!split.has(other) && this.mayHold(area, run, other)) others.push(...this.around(area, other, run));
    }
    if (this.atlas.finds(area)) {
      for (const [topic, heard] of this.heard(area, run)) others.push(...this.otherRoots(topic, heard, area, run));
    }
    for (const out of split.values()) others.push(...this.toldOtherwise(area, out, run));
    return others;
  }

  /** All areas of which anything is said. */
  spokenOf() {
    return this.once("spoken of", () => {
      const areas = new Set([...this.wall.lanes.values()].map((lane) => lane.area));
      for (const s of this.atlas.successions) [s.predecessor, ...s.successors].forEach((area) => areas.add(area));
      areas.delete(EVERYWHERE);
      return [...areas];
    });
  }

  splitOff(area, run) {
    return this.once(["split", area, run].join(), () => {
      const found = this.atlas.finds(area) ? this.atlas.splitOff(area, this.wall.dayIn(run)) : [];
      return new Map(found.map((out) => [out.area, out]));
    });
  }

  mayHold(area, run, other) {
    return this.once(["hold", area, run, other].join(), () =>
      this.atlas.finds(area)
        ? this.atlas.mayHold(area, this.wall.dayIn(run), other)
        : this.atlas.mayLieAnywhere(other),
    );
  }

  around(area, other, run) {
    if (!this.atlas.finds(other)) return [];
    return [...this.heard(other, run)]
      .filter(([topic, told]) => this.isOfOwnGround(told.lane, other, run) && this.readsOtherwise(area, topic, told, run))
      .filter(([topic, told]) => !this.isHeardOfAnother(area, other, topic, told, run))
      .map(([topic, told]) => ({ ...told, why: "around", of: other, topic }));
  }

  isOfOwnGround(lane, area, run) {
    return this.path(area, run)
      .filter((reached) => reached.area !== EVERYWHERE && parentsOf(reached.steps).length === 0)
      .some((reached) => this.rowAt(lane, reached).facts.length > 0);
  }

  readsOtherwise(area, topic, told, run) {
    const own = this.heard(area, run).get(topic)?.told ?? this.wall.told(this.wall.emptyRow(told.lane.kind), run);
    return own.reading !== told.told.reading;
  }

  /** The one whose lane says it, or the one that it became. */
  isHeardOfAnother(area, other, topic, told, run) {
    const saying = told.lane.area;
    if (saying === other) return false;
    return [saying, this.path(other, run)[0].area]
      .filter((one) => one !== other && one !== EVERYWHERE)
      .filter((one) => this.mayHold(area, run, one) || this.splitOff(area, run).has(one))
      .map((one) => this.heard(one, run).get(topic))
      .some((own) => own && own.lane.key === told.lane.key && own.told.reading === told.told.reading);
  }

  /** What came by a split is told otherwise, unless something stands nearer by than what was split. */
  toldOtherwise(area, out, run) {
    return [...this.heard(out.area, run)]
      .filter(([topic, told]) => this.readsOtherwise(area, topic, told, run))
      .filter(([topic]) => !this.standsNearer(area, topic, out.level, run))
      .map(([topic, told]) => ({
        ...told,
        steps: [...out.steps, ...told.steps],
        why: "split",
        of: out.area,
        topic,
      }));
  }

  standsNearer(area, topic, level, run) {
    const own = this.heard(area, run).get(topic);
    if (!own || parentsOf(own.steps).length >= level) return false;
    if (own.told.status === "UNCERTAIN") return true;
    return this.path(area, run)
      .filter((reached) => reached.area === own.lane.area && sameSteps(reached.steps, own.steps))
      .some((reached) => this.standsAt(own.lane, reached, run) !== undefined);
  }

  /** The other predecessors than the one that is heard, where something stands that day. */
  otherRoots(topic, heard, area, run) {
    const { lane, steps } = heard;
    const standing = this.path(area, run).filter((reached) => this.standsAt(lane, reached, run));
    return standing
      .filter((reached) => this.isLeftOpen(lane, reached, steps, lane.area, area, run))
      .filter((reached) => !standing.some((nearer) => this.hides(lane, nearer, reached, steps, area, run)))
      .map((reached) => ({
        lane: lane.in(reached.area),
        told: this.wall.told(this.rowAt(lane, reached), run),
        steps: reached.steps,
        why: "merged",
        of: reached.area,
        topic,
      }));
  }

  isLeftOpen(lane, reached, says, saying, area, run) {
    const { decided } = this.standsAt(lane, reached, run);
    return (
      forksBehind(reached.steps, says) ||
      this.wentUpIn(lane, reached.steps, says, saying, area, run) ||
      isDecidedTooLate(decided, reached, says)
    );
  }

  /** A later name of the other, beyond the fork, in which something stands as well. */
  hides(lane, nearer, other, heard, area, run) {
    const { steps } = nearer;
    const isOnTheWay = steps.length < other.steps.length && startsWith(other.steps, steps) && !startsWith(heard, steps);
    return isOnTheWay && !this.isLeftOpen(lane, other, steps, nearer.area, area, run);
  }

  /** It merged into the area that says it, by what had been decided about that one before. */
  wentUpIn(lane, steps, heard, saying, area, run) {
    const next = steps[heard.length];
    if (!next || !startsWith(steps, heard) || next.kind !== "MERGE") return false;
    const says = this.path(area, run).find((r) => sameSteps(r.steps, heard) && r.area === saying);
    const fact = this.standsAt(lane, says, run);
    return fact !== undefined && fact.decided < next.on;
  }
}

const isAbout = (one, other) => one.why === other.why && one.of === other.of && one.topic === other.topic;

function isOfOneDay(one, other) {
  return one.isOwn === other.isOwn && one.left === other.left && sameSteps(parentsOf(one.steps), parentsOf(other.steps));
}

/** Behind what is heard, in an area that had been over by the day of deciding. */
function isDecidedTooLate(decided, reached, heard) {
  const { steps, left } = reached;
  const isBehind = left !== null && steps.length > heard.length && startsWith(steps, heard);
  if (!isBehind || !sameSteps(parentsOf(steps), parentsOf(heard))) return false;
  const last = steps[steps.length - 1];
  return ["RENAME", "MERGE"].includes(last.kind) && decided >= last.on;
}

function forksBehind(one, other) {
  const at = one.findIndex((step, i) => other[i] && !sameStep(step, other[i]));
  return at >= 0 && one[at].kind !== "PARENT" && other[at].kind !== "PARENT";
}
