// Evidence bundles for tests, of the frozen answers, in a log of their own.
import { canonical, parse } from "../src/json.mjs";
import { referencesOf } from "../src/references.mjs";
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
  const { decidingEvents, sources } = referencesOf(answer, question, events);
  return {
    form: "peildatum-evidence.v1",
    question,
    answer,
    decidingEvents,
    sources,
    events,
    inclusion: { leafIndex, treeSize: leaves.length, hashes },
    checkpoint: log.checkpoint(leaves.length, rootOf(leaves)),
  };
}

export const copyOf = (bundle) => parse(canonical(bundle));
export const bytesOf = (bundle) => Buffer.from(canonical(bundle));
