// What was read in a valid bundle, in a few lines.
import { base64 } from "./bytes.mjs";
import { instantOf } from "./events.mjs";
import { isObject, told } from "./json.mjs";

export function summary({ bundle, checkpoint, witnesses, absentWitnesses = [] }) {
  const { country, area, kind, geldigOp, sequence, basis, bekendOp } = bundle.question;
  const days = [`geldigOp ${geldigOp}`, `sequence ${sequence}`, basis, bekendOp && `bekendOp ${bekendOp}`];
  const recorded = bundle.events[bundle.events.length - 1].recordedAt;
  return [
    "question: " + [country, area && printable(area), kind, ...days].filter((part) => part !== undefined).join(", "),
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

const place = ({ id, name }) => shown(id) + ", " + (name === undefined ? "which is no place known to this register" : shown(name));

function entry({ kind, subject, status, value }) {
  const lane = kind === undefined ? "" : `${shown(kind)} ${shown(subject)}: `;
  return lane + shown(status) + (value === undefined ? "" : " " + shown(value));
}

const shown = (value) => printable(told(value ?? "none"));

/** Whether the time of a witness lies before that of what it signed. */
export const isBefore = ({ time }, recordedAt) => time < Math.floor(instantOf(recordedAt) / 1000);

function witnessLines(witness, recorded) {
  const signed = `witness: ${witness.name}, ${second(witness.time * 1000)}`;
  if (!isBefore(witness, recorded)) return [signed];
  const before = `witness ${witness.name}: that is before the last event was recorded, ${recorded}; these contradict each other`;
  return [signed, before];
}

const second = (milliseconds) => new Date(milliseconds).toISOString().replace(".000Z", "Z");

const LONGEST = 300;

/** On one line, without characters that a terminal acts on. */
export function printable(text) {
  const plain = text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "?");
  return text.length > LONGEST ? plain + "…" : plain;
}
