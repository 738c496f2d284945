// When something starts: on a day, on one of several claimed days, between two days, or not known.
import { dayOf, dayOrNull } from "./days.mjs";

export const UNKNOWN = { first: null, claims: [], bounds: null };

const on = (day) => ({ first: day, claims: [], bounds: null });

export const onOrUnknown = (text) => (text === undefined || text === null ? UNKNOWN : on(dayOf(text)));

function claimed(claims) {
  const days = claims.map((claim) => dayOf(claim.from));
  return { first: Math.min(...days), last: Math.max(...days), claims, bounds: null };
}

/** As a fact states the start of the IND's acting. */
export function operational(fact) {
  if (fact.fromClaims) return claimed(fact.fromClaims);
  if ((fact.fromNotAfter ?? null) === null) return onOrUnknown(fact.from);
  const bounds = { notAfter: dayOf(fact.fromNotAfter), notBefore: dayOrNull(fact.fromNotBefore) };
  return { first: bounds.notAfter, claims: [], bounds };
}

/** As a fact states its legal start. */
export function formal(fact) {
  return fact.formalFromClaims ? claimed(fact.formalFromClaims) : onOrUnknown(fact.formalFrom);
}

export const isKnown = (start) => start.first !== null;
