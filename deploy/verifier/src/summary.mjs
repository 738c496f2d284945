// What was read in a valid bundle, in a few lines.
import { base64 } from "./bytes.mjs";

export function summary({ bundle, checkpoint, witnesses }) {
  const { country, area, kind, geldigOp, sequence, basis, bekendOp } = bundle.question;
  const days = [`geldigOp ${geldigOp}`, `sequence ${sequence}`, basis, bekendOp && `bekendOp ${bekendOp}`];
  return [
    "question: " + [country, area, kind, ...days].filter((part) => part !== undefined).join(", "),
    `checkpoint: ${checkpoint.origin}, ${checkpoint.size} events, root ${base64(checkpoint.root)}`,
    ...witnesses.map(({ name, time }) => `witness: ${name}, ${new Date(time * 1000).toISOString()}`),
  ];
}

const LONGEST = 300;

/** On one line, without characters that a terminal acts on. */
export function printable(text) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "?");
  return plain.length > LONGEST ? plain.slice(0, LONGEST) + "…" : plain;
}
