// What was read in a valid bundle, in a few lines.
import { base64 } from "./bytes.mjs";
import { instantOf } from "./events.mjs";
import { isObject, told } from "./json.mjs";

export function summary({ bundle, checkpoint, witnesses, absentWitnesses = [] }) {
  const { country, area, kind, geldigOp, sequence, basis, bekendOp } = bundle.question;
  const days = [`geldigOp ${geldigOp}`, `sequence ${sequence}`, basis, bekendOp && `bekendOp ${bekendOp}`];
  const asked = area && "area " + quoted(area);
  const recorded = bundle.events[bundle.events.length - 1].recordedAt;
  return [
    "question: " + [country, kind, ...days, asked].filter((part) => part !== undefined).join(", "),
    ...answerLines(bundle.answer),
    `checkpoint: ${checkpoint.origin}, ${checkpoint.size} events, root ${base64(checkpoint.root)}`,
    ...witnesses.flatMap((witness) => witnessLines(witness, recorded)),
    ...absentWitnesses.map((name) => `witness ${name}: did not sign this checkpoint`),
  ];
}

/** The moment of the record, the place that was found, and each entry. */
function answerLines({ sequence, beschikbaarOp, area, answers, mayAlsoBear, absence }) {
  const entries = (name, list) => (Array.isArray(list) ? list : []).filter(isObject).map((one) => `${name}: ${entry(one)}`);
  return [
    `record: sequence ${shown(sequence)}, recorded at ${shown(beschikbaarOp)}`,
    ...(isObject(area) ? ["area: " + place(area)] : []),
    ...entries("answer", answers),
    ...entries("may also bear", mayAlsoBear),
    ...entries("answer", [absence]),
  ];
}

const place = ({ id, name }) =>
  name === undefined ? quoted(told(id)) + ", which is no place known to this register" : shown(id) + ", " + shown(name);

function entry({ kind, subject, status, value }) {
  const lane = kind === undefined ? "" : `${shown(kind)} ${shown(subject)}: `;
  return lane + shown(status) + (value === undefined ? "" : " " + shown(value));
}

const shown = (value) => printable(told(value ?? "none"));

/** The times of a witness that lie before that of what it signed. */
export const timesBefore = ({ times }, recordedAt) => times.filter((time) => time < Math.floor(instantOf(recordedAt) / 1000));

function witnessLines(witness, recorded) {
  const { name, times } = witness;
  const [first, last] = [times[0], times[times.length - 1]].map(second);
  const before = timesBefore(witness, recorded).map(
    (time) => `witness ${name}: ${second(time)} is before the last event was recorded, ${recorded}; these contradict each other`,
  );
  return [`witness: ${name}, ` + (times.length === 1 ? first : `first ${first}, last ${last}`), ...before];
}

const second = (time) => new Date(time * 1000).toISOString().replace(".000Z", "Z");

const LONGEST = 300;

/** On one line, without characters that a terminal acts on. */
export function printable(text, longest = LONGEST) {
  const plain = text.slice(0, longest).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "?");
  return text.length > longest ? plain + "…" : plain;
}

const LONGEST_PLACE = 60;

/** Blanks at an end, beside another one, or other than a space. */
const UNSEEN = /(?<=^|\p{Zs})\p{Zs}|\p{Zs}(?=\p{Zs}|$)|[^\P{Zs} ]/gu;

/** In quotation marks, short, with blanks that would not be seen as marks. */
export function quoted(text) {
  const seen = printable(text, LONGEST_PLACE).replace(UNSEEN, "\u2423").replace(/["\\]/g, "\\$&");
  return `"${seen}"` + (text.length > LONGEST_PLACE ? ` of ${text.length} characters` : "");
}
