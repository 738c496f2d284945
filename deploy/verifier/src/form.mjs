// The form of an evidence bundle: which members it has, and what they are.
import { isDay } from "./days.mjs";
import { isObject } from "./json.mjs";
import { KINDS } from "./kinds.mjs";

export const FORM = "peildatum-evidence.v1";

const text = (value) => typeof value === "string";
const whole = (value) => Number.isSafeInteger(value) && value >= 0;
const optional = (test) => (value) => value === undefined || test(value);
const BUNDLE = {
  form: text,
  question: isObject,
  answer: isObject,
  decidingEvents: Array.isArray,
  sources: Array.isArray,
  events: Array.isArray,
  inclusion: isObject,
  checkpoint: text,
};
const QUESTION = {
  country: (value) => text(value) && /^[A-Z]{2}$/.test(value),
  area: optional((value) => text(value) && value !== ""),
  kind: optional((value) => KINDS.includes(value)),
  geldigOp: isDay,
  sequence: whole,
  basis: (value) => ["OPERATIONAL", "FORMAL"].includes(value),
  bekendOp: optional(isDay),
};
const INCLUSION = { leafIndex: whole, treeSize: whole, hashes: Array.isArray };

/** Failures of the form; where there are some, nothing else can be said. */
export function* formFailures(bundle) {
  if (!isObject(bundle)) {
    yield { code: "unknown-form", detail: "it is not an object" };
    return;
  }
  if (bundle.form !== undefined && bundle.form !== FORM) {
    yield { code: "unknown-form", detail: `its form is not ${FORM}` };
    return;
  }
  yield* memberFailures(bundle, BUNDLE, "");
  if (isObject(bundle.question)) yield* memberFailures(bundle.question, QUESTION, "/question");
  if (isObject(bundle.inclusion)) yield* memberFailures(bundle.inclusion, INCLUSION, "/inclusion");
}

function* memberFailures(object, members, at) {
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(members, name)) yield { code: "unknown-member", detail: `${at}/${name}` };
  }
  for (const [name, test] of Object.entries(members)) {
    if (!test(object[name])) yield { code: "missing-member", detail: `${at}/${name}` };
  }
}
