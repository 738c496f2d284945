// Evidence bundles for tests, of the frozen answers, in a log of their own.
import { canonical, parse } from "../src/json.mjs";
import { Log, inclusionProof, leafOf, rootOf } from "./log.mjs";

const OTHERS = 7;

export function leavesOf(events) {
  const other = (i) => leafOf(Buffer.from("another country's event " + i));
  const own = events.map((event) => leafOf(Buffer.from(canonical(event))));
  return [other(0), other(1), ...own, ...Array.from({ length: OTHERS }, (_, i) => other(i + 2))];
}

/** A log that holds the events of a record in an order, with some leaves of other countries before and after. */
export function bundleOf({ question, answer, events }, log = new Log("peildatum.example/log")) {
  const leaves = leavesOf(events);
  const leafIndex = events.length + 1;
  const hashes = inclusionProof(leaves, leafIndex).map((hash) => hash.toString("base64"));
  const entries = [...answer.answers, ...(answer.mayAlsoBear ?? []), ...(answer.absence ? [answer.absence] : [])];
  const deciding = new Set(entries.flatMap(({ fact }) => (fact ? [fact.sequence, openedBy(fact, events)] : [])));
  const sources = new Map(entries.flatMap((entry) => entry.sources ?? []).map((source) => [canonical(source), source]));
  return {
    form: "peildatum-evidence.v1",
    question,
    answer,
    decidingEvents: [...deciding].sort((one, two) => one - two),
    sources: [...sources.values()],
    events,
    inclusion: { leafIndex, treeSize: leaves.length, hashes },
    checkpoint: log.checkpoint(leaves.length, rootOf(leaves)),
  };
}

function openedBy(fact, events) {
  const { decisionId } = events[fact.sequence - 1];
  return events.find((event) => event.decisionId === decisionId).sequence;
}

export const copyOf = (bundle) => parse(canonical(bundle));
export const bytesOf = (bundle) => Buffer.from(canonical(bundle));
