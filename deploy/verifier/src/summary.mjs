// What a valid bundle says, in a few lines.
import { entriesOf } from "./bundle.mjs";

export function summary({ bundle, checkpoint, witnesses }) {
  const { country, area, kind, geldigOp, sequence, basis, bekendOp } = bundle.question;
  const asked = [country, area, kind, geldigOp, basis, bekendOp && "known by " + bekendOp].filter(Boolean).join(", ");
  const last = bundle.events[bundle.events.length - 1];
  return [
    `question: ${asked}; record up to sequence ${sequence}, ${last.recordedAt}`,
    ...entriesOf(bundle.answer).map(entry),
    `rests on: events ${bundle.decidingEvents.join(", ") || "none"}; ${bundle.sources.length} sources`,
    `checkpoint: ${checkpoint.origin}, ${checkpoint.size} events`,
    ...witnesses.map(({ name, time }) => `cosigned: ${name}, ${new Date(time * 1000).toISOString()}`),
  ];
}

function entry({ area, kind, subject, status, from, until, fact }) {
  const of = subject === undefined ? "" : Object.values(subject).map((part) => part.country ?? part).join(" ");
  const days = [from && "from " + from, until && "until " + until, fact && "by " + fact.decisionId].filter(Boolean);
  return ["answer:", area && `(${area.id})`, kind, of, status, ...days].filter(Boolean).join(" ");
}
