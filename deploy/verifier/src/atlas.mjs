// The ground of areas: what each was before and became, and the way from an area to those that answer for it.
import { dayOf } from "./days.mjs";
import { EVERYWHERE } from "./lanes.mjs";

const last = (list) => list[list.length - 1];
const isOfAWhole = (step) => step.kind === "RENAME" || step.kind === "MERGE";
export const sameStep = (one, other) => one.area === other.area && one.kind === other.kind && one.on === other.on;
export const sameSteps = (one, other) => one.length === other.length && one.every((step, i) => sameStep(step, other[i]));
export const startsWith = (steps, start) => steps.length >= start.length && start.every((step, i) => sameStep(step, steps[i]));
export const parentsOf = (steps) => steps.filter((step) => step.kind === "PARENT");

/** An area with the way to it; `before` bounds by the day of deciding what of it counts. */
const there = (area, steps) => ({ area, left: null, before: null, steps, isOwn: false });

const DEEPEST = 1000;

export class Atlas {
  constructor(gazetteer) {
    this.gazetteer = gazetteer;
    this.successions = gazetteer.successions.map((said) => ({
      predecessor: said.predecessor,
      successors: said.successors,
      on: dayOf(said.on),
      kind: said.kind,
    }));
  }

  finds(area) {
    return this.gazetteer.byId(area) !== undefined;
  }

  parentOf(area) {
    return this.gazetteer.parentOf(area);
  }

  isFromTheStart(area) {
    return this.gazetteer.frozen.has(area);
  }

  /** Areas that follow no border. */
  isVague(area) {
    const known = this.gazetteer.registered.get(area);
    return known !== undefined && (!known.determinable || ["MACRO_AREA", "CONTROL_AREA", "OTHER"].includes(known.type));
  }

  isRegion(area) {
    const known = this.gazetteer.registered.get(area);
    return known !== undefined && known.determinable && known.type === "REGION";
  }

  /** The succession by which an area became another as a whole. */
  becameWhole(area, day) {
    return this.successions.find((s) => s.predecessor === area && s.kind !== "SPLIT" && s.on <= day);
  }

  namesBy(area, day) {
    const names = [area];
    for (let end = this.becameWhole(area, day); end; end = this.becameWhole(last(names), day)) {
      if (names.length > DEEPEST) throw new Error("areas became one another");
      names.push(end.successors[0]);
    }
    return names;
  }

  /**
   * The area, what it was before, newest first; the same for what it lies in; the country.
   * @param around is filled with the area and what it lies in, and since when the one inside is there
   */
  path(area, day, around = []) {
    const path = [];
    const levels = new Set();
    let here = there(area, []);
    around.push({ reached: here, since: -Infinity });
    for (let depth = 0; ; depth++) {
      if (depth > DEEPEST) throw new Error("areas lie in one another");
      const became = last(this.namesBy(here.area, day));
      if (!levels.has(became)) {
        levels.add(became);
        here = this.level(here, day, path);
      }
      const parent = this.parentOf(here.area);
      if (parent === null) {
        path.push(there(EVERYWHERE, here.steps));
        return path;
      }
      const next = there(parent, [...here.steps, { area: parent, kind: "PARENT", on: null }]);
      around.push({ reached: next, since: this.beganOn(here.area) });
      here = next;
    }
  }

  beganOn(area) {
    if (this.isFromTheStart(area)) return -Infinity;
    const days = this.successions.filter((s) => s.successors.includes(area)).map((s) => s.on);
    return days.length === 0 ? -Infinity : Math.min(...days);
  }

  /** Adds the area, or what it became, and what that was before; gives back which area that is. */
  level(asked, day, path) {
    const names = [asked.area];
    let steps = asked.steps;
    for (let end = this.becameWhole(asked.area, day); end; end = this.becameWhole(last(names), day)) {
      steps = [...steps, { area: end.successors[0], kind: end.kind, on: end.on }];
      names.push(end.successors[0]);
    }
    const here = there(last(names), steps);
    const earlier = this.withEarlier(here).slice(1);
    const isOwn = (reached) => {
      const back = reached.steps.slice(steps.length);
      const isAName = names.includes(reached.area) && back.every((step) => names.includes(step.area));
      return names.length > 1 && (isAName || back.some((step) => step.area === names[0]));
    };
    path.push(here);
    path.push(...earlier.filter(isOwn).map((reached) => ({ ...reached, isOwn: true })));
    path.push(...earlier.filter((reached) => !isOwn(reached)));
    return here;
  }

  withEarlier(here) {
    const reached = [here];
    for (let next = this.newestBehind(reached); next; next = this.newestBehind(reached)) reached.push(next);
    return reached;
  }

  /** Of one day the one behind what was reached first, then the one that was recorded first. */
  newestBehind(reached) {
    let newest;
    let day = -Infinity;
    for (const here of reached) {
      for (const s of this.successions) {
        const leadsHere = s.successors.includes(here.area) && !reached.some((known) => known.area === s.predecessor);
        if (leadsHere && (here.left === null || s.on <= here.left) && s.on > day) {
          newest = back(here, s);
          day = s.on;
        }
      }
    }
    return newest;
  }

  /** Areas that came by a split out of the area, or out of what it lies in, by a day. */
  splitOff(area, day) {
    const around = [];
    this.path(area, day, around);
    const found = [];
    around.forEach(({ reached, since }, level) => {
      for (const arrival of this.arrivals(reached, level, since)) {
        const isKnown = found.some((known) => known.area === arrival.area);
        if (last(arrival.steps)?.kind === "SPLIT" && arrival.steps.length > 0 && arrival.on <= day && !isKnown) {
          found.push(arrival);
        }
      }
    });
    return found;
  }

  /** Where, other than as a whole, the ground of an area lies as well by a day. */
  alsoGround(area, day) {
    return this.arrivals(there(area, []), 0, -Infinity)
      .filter((arrival) => arrival.on <= day && !arrival.steps.every(isOfAWhole))
      .map((arrival) => arrival.area);
  }

  arrivals(from, level, since) {
    const arrived = [{ area: from.area, on: -Infinity, steps: from.steps, level }];
    for (let next = this.nextAhead(arrived, since); next; next = this.nextAhead(arrived, since)) arrived.push(next);
    return arrived;
  }

  nextAhead(arrived, since) {
    let next;
    for (const here of arrived) {
      for (const s of this.successions) {
        const wasBefore = s.kind === "SPLIT" && s.on <= since;
        if (s.predecessor !== here.area || s.on < here.on || wasBefore) continue;
        for (const successor of s.successors) {
          if (!arrived.some((known) => known.area === successor) && (!next || s.on < next.on)) {
            const steps = [...here.steps, { area: successor, kind: s.kind, on: s.on }];
            next = { area: successor, on: s.on, steps, level: here.level };
          }
        }
      }
    }
    return next;
  }

  /** Whether somebody from an area may be from the other too, which is not on the path. */
  mayHold(area, day, other) {
    const path = this.path(area, day);
    const onPath = path.map((reached) => reached.area);
    if (onPath.includes(other)) return false;
    const ground = this.alsoGround(area, day);
    return (
      path.some((r) => r.area !== EVERYWHERE && r.steps.every(isOfAWhole) && this.isInside(other, r.area)) ||
      (!ground.includes(other) && ground.some((outer) => this.isInside(other, outer))) ||
      onPath.some((inner) => this.isAbove(other, inner)) ||
      this.isNowhere(other) ||
      (onPath.includes(this.parentOf(other)) && this.isVague(other))
    );
  }

  isAbove(outer, inner) {
    const parent = inner === EVERYWHERE ? null : this.parentOf(inner);
    return parent !== null && (parent === outer || this.isAbove(outer, parent));
  }

  /** Whether a place of which nothing is known may be in it: it has no place, or no border. */
  mayLieAnywhere(area) {
    if (area === EVERYWHERE) return false;
    return this.isNowhere(area) || (!this.isFromTheStart(area) && this.parentOf(area) !== null && this.isVague(area));
  }

  /** Neither in another area, nor once part of one, nor beside all others. */
  isNowhere(area) {
    return (
      !this.isFromTheStart(area) &&
      this.parentOf(area) === null &&
      !this.successions.some((s) => s.successors.includes(area)) &&
      !this.isRegion(area)
    );
  }

  /** By its parent, that of a later name of it, or by what is around these, and so on. */
  isInside(inner, outer) {
    const found = new Set();
    const outwards = (area) => {
      const further = [this.parentOf(area), this.becameWhole(area, Infinity)?.successors[0]];
      for (const next of further.filter((one) => one !== null && one !== undefined)) reach(next);
    };
    const reach = (area) => {
      if (found.has(area)) return;
      found.add(area);
      outwards(area);
    };
    for (const name of this.namesBy(inner, Infinity)) {
      const parent = this.parentOf(name);
      if (parent !== null) reach(parent);
    }
    return found.has(outer);
  }
}

/** Only a SPLIT leaves something that goes on, and is decided about later on its own. */
function back(here, succession) {
  const { predecessor, kind, on } = succession;
  return {
    area: predecessor,
    left: on,
    before: kind === "SPLIT" ? on : here.before,
    steps: [...here.steps, { area: predecessor, kind, on }],
    isOwn: false,
  };
}
