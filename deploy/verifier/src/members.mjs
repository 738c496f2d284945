// The members of each type of event: their types, which have to be there, and the words that can stand there.
import { isDay } from "./days.mjs";
import { isObject, told } from "./json.mjs";

const BEYOND = 2 ** 63;

const text = { what: "text", test: (value) => typeof value === "string" };
const number = { what: "whole number", test: (value) => Number.isInteger(value) && Math.abs(value) < BEYOND };
const day = { what: "day", test: isDay };
const id = { what: "id of an area", test: (value) => text.test(value) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) };
const code = { what: "country", test: (value) => text.test(value) && /^[A-Z]{2}$/.test(value) };
const anything = { what: "value", test: (value) => value !== null };
const object = (members = {}) => ({ what: "object", test: isObject, members });
const list = (item, what = "list") => ({ what, test: Array.isArray, item });
const oneOf = (what, ...words) => ({ what, test: (value) => words.includes(value) });

/** May be absent. */
const optional = (type) => ({ ...type, isOptional: true });

/** May be absent or null. */
const orNull = (type) => ({ ...optional(type), isNullable: true });

const INSTRUMENT = object({
  type: oneOf(
    "instrument",
    "KAMERBRIEF",
    "WBV",
    "STAATSCOURANT",
    "RULING",
    "MINISTERIAL_REGULATION",
    "EU_ACT",
    "REGISTER",
    "DATA_CORRECTION",
  ),
  title: orNull(text),
  issuer: optional(object()),
  decidedOn: day,
  announcedOn: orNull(day),
  publishedOn: orNull(day),
  operationalFrom: orNull(day),
  formalFrom: orNull(day),
});
const SOURCES = optional(list(object()));
const ORIGIN = { act: number, instrument: INSTRUMENT, sources: SOURCES };
const WITH_REMARKS = { ...ORIGIN, remarks: optional(object()) };
const SUBJECT = { ...object(), each: { ...text, abroad: object({ country: code }) } };
const LANE = { kind: text, subject: SUBJECT };
const CLAIMS = optional(list(object({ from: day, source: optional(object()) })));
const FACT = {
  ...LANE,
  from: orNull(day),
  fromClaims: CLAIMS,
  fromNotAfter: orNull(day),
  until: orNull(day),
  formalFrom: orNull(day),
  formalFromClaims: CLAIMS,
  value: optional(object()),
  remarks: optional(object()),
};
const TARGET = object({ sequence: number, decisionId: text, type: text });
const ABOUT = { ...WITH_REMARKS, fact: TARGET };
const AREA_TYPE = oneOf("type of area", "REGION", "DISTRICT", "CITY", "MACRO_AREA", "CONTROL_AREA", "OTHER");

/** Beside what every event has. */
const OF_TYPE = {
  "decision-recorded.v1": {
    firstSequence: number,
    lastSequence: number,
    decision: optional(object()),
    warnings: optional(list(object({ code: text, detail: text, lanes: optional(list(object(LANE))) }))),
  },
  "fact-corrected.v1": { ...ABOUT, replacement: optional(object()), result: object({ type: text, ...FACT }) },
  "decision-corrected.v1": {
    ...WITH_REMARKS,
    decision: text,
    replacement: optional(object()),
    result: object({ instrument: INSTRUMENT, sources: SOURCES }),
  },
  "fact-retracted.v1": ABOUT,
  "fact-annulled.v1": { ...ABOUT, from: day, ruling: optional(object()) },
  "fact-commenced.v1": { ...ABOUT, from: day, formalFrom: orNull(day) },
  "publication-recorded.v1": { ...WITH_REMARKS, decision: text, publishedOn: day, citation: orNull(text), formalFrom: day },
  "coverage-stated.v1": { ...WITH_REMARKS, from: day, until: orNull(day), kinds: optional(list(text)) },
  "no-country-policy-declared.v1": { ...WITH_REMARKS, from: day, until: orNull(day), formalFrom: orNull(day) },
  "source-superseded.v1": { ...WITH_REMARKS, source: text, by: optional(object()) },
  "transitional-rule-recorded.v1": { ...ABOUT, cohort: anything, rule: text, text: orNull(text) },
  "area-registered.v1": {
    ...WITH_REMARKS,
    area: object({ id, name: text, type: AREA_TYPE, isoCode: orNull(text), parent: orNull(id), aliases: orNull(list(text)) }),
  },
  "area-succeeded.v1": {
    ...WITH_REMARKS,
    succession: object({
      predecessor: id,
      successors: orNull(list(id)),
      on: day,
      kind: oneOf("kind of succession", "SPLIT", "MERGE", "RENAME"),
    }),
  },
};

/** The first member that cannot be read, and what is wrong with it; undefined if all can be. */
export function faultOfMembers(event) {
  if (!text.test(event.type)) return "type" + wrong(event.type, text);
  const members = Object.hasOwn(OF_TYPE, event.type) ? OF_TYPE[event.type] : { ...ORIGIN, ...FACT };
  return faultOf(object(Object.hasOwn(event, "kind") ? { ...members, ...withoutRemarks(members) } : members), event, "");
}

/** Remarks of an event with a kind are those of its fact. */
const withoutRemarks = (members) => (members.kind ? {} : { remarks: undefined });

function faultOf(type, value, at) {
  if (value === undefined) return type.isOptional ? undefined : at + " is absent";
  if (value === null && type.isNullable) return undefined;
  if (type.abroad && isObject(value)) return faultOf(type.abroad, value, at);
  if (!type.test(value)) return at + wrong(value, type);
  if (type.item) return first(value.entries(), ([i, one]) => faultOf(type.item, one, `${at}[${i}]`));
  if (type.each) return first(Object.entries(value), ([name, one]) => faultOf(type.each, one, `${at}.${name}`));
  const below = at === "" ? "" : at + ".";
  const own = (name) => (Object.hasOwn(value, name) ? value[name] : undefined);
  return first(Object.entries(withDependents(type.members ?? {}, value)), ([name, one]) =>
    one && faultOf(one, own(name), below + name),
  );
}

/** A day not before which is read only beside one not after which; the lane of a target only with its kind. */
function withDependents(members, value) {
  const isBounded = members.fromNotAfter && Object.hasOwn(value, "fromNotAfter") && value.fromNotAfter !== null;
  const isOfLane = members === TARGET.members && Object.hasOwn(value, "kind");
  return { ...members, ...(isBounded && { fromNotBefore: orNull(day) }), ...(isOfLane && LANE) };
}

function first(items, test) {
  for (const item of items) {
    const found = test(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const wrong = (value, { what }) => ` is ${shown(value)}, which is no ${what}`;

function shown(value) {
  if (isObject(value)) return "an object";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? `"${value}"` : told(value);
}
