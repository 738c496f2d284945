// The areas on the way from the area asked for to those that the entries of an answer are of.
import { isObject } from "./json.mjs";

const idOf = (area) => (isObject(area) && typeof area.id === "string" ? [area.id] : []);

/** @returns which events registered one of these areas, or made one of another */
export function madeOnTheWay(area, entries) {
  const asked = idOf(area);
  const areas = new Set(asked);
  const steps = [];
  for (const entry of entries) {
    const beside = idOf(entry.area);
    beside.forEach((id) => areas.add(id));
    let before = [...asked, ...beside];
    for (const step of Array.isArray(entry.lineage) ? entry.lineage : []) {
      if (!isObject(step) || typeof step.area !== "string") continue;
      areas.add(step.area);
      steps.push(...before.map((id) => ({ before: id, ...step })));
      before = [step.area];
    }
  }
  return (event) => {
    if (event.type === "area-registered.v1") return areas.has(event.area.id);
    return event.type === "area-succeeded.v1" && steps.some((step) => isBy(step, event.succession));
  };
}

function isBy(step, { predecessor, successors, kind, on }) {
  const joins = (one, other) => predecessor === one && (successors ?? []).includes(other);
  return kind === step.kind && on === step.on && (joins(step.area, step.before) || joins(step.before, step.area));
}
