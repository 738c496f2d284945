// Lanes: one policy subject each, told apart by kind and subject.
import { canonical } from "./json.mjs";

const byKind = (kind) => (kind === "RELOCATION_ALTERNATIVE" ? "origin" : "area");

/** In the place of an area: the whole country. */
export const EVERYWHERE = "";

const part = (value) => (typeof value === "string" ? value : "country:" + value.country);

/** Members in the order of their names, as text by which lists are ordered. */
export function subjectText(subject) {
  const members = Object.keys(subject).sort();
  return "{" + members.map((name) => name + "=" + part(subject[name])).join(", ") + "}";
}

/** Equal for equal lanes only. */
export function laneText(kind, subject) {
  return canonical([kind, Object.fromEntries(Object.keys(subject).map((name) => [name, part(subject[name])]))]);
}

export class Lane {
  constructor(kind, subject) {
    this.kind = kind;
    this.subject = subject;
    this.area = subject[byKind(kind)] ?? EVERYWHERE;
    this.text = subjectText(subject);
    this.key = laneText(kind, subject);
    this.beside = { ...subject };
    delete this.beside[byKind(kind)];
    this.topic = kind + " " + subjectText(this.beside);
  }

  /** The lane that says of another area what this one says of its own. */
  in(area) {
    return new Lane(this.kind, area === EVERYWHERE ? this.beside : { ...this.beside, [byKind(this.kind)]: area });
  }
}

export const byText = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

export const inOrder = (one, other) => byText(one.kind, other.kind) || byText(one.text, other.text);
