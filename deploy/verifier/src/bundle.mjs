// Verifies an evidence bundle: every byte of it, against nothing but a key.
import { NotEncoded, fromBase64, same, utf8Text } from "./bytes.mjs";
import { deriveAnswer } from "./answer.mjs";
import { bytesOf, chainFailures, endsWithWholeDecision, hashFailures } from "./chain.mjs";
import { NotACheckpoint, cosignatures, witnessNames, isSignedByLog, readCheckpoint } from "./checkpoint.mjs";
import { formFailures } from "./form.mjs";
import { MalformedJson, canonical, firstDifference, isObject, parse } from "./json.mjs";
import { leafHash, rootOfInclusion } from "./merkle.mjs";
import { firstUnread } from "./naming.mjs";
import { referencesOf } from "./references.mjs";
import { NotUnderstood } from "./statements.mjs";

const MOST_BYTES = 2 ** 28;

/** From this length on the answer is derived only from events that the log signed. */
const LONG = 2 ** 24;
const MOST_HASHES = 64;

/**
 * @param bytes of the file
 * @param keys as readKeys gives them
 * @param tables the frozen tables of areas
 * @returns failures, each with a code and a detail, in the order of checking; and what was read
 */
export function verify(bytes, keys, tables) {
  if (bytes.length > MOST_BYTES) {
    return { failures: [{ code: "not-canonical", detail: `more than ${MOST_BYTES} bytes` }] };
  }
  let text;
  let bundle;
  try {
    text = utf8Text(bytes);
    bundle = parse(text);
  } catch (failure) {
    if (!(failure instanceof MalformedJson || failure instanceof NotEncoded)) throw failure;
    return { failures: [{ code: "not-canonical", detail: failure.message }] };
  }
  if (canonical(bundle) !== text) {
    return { failures: [{ code: "not-canonical", detail: "the bytes are not the RFC 8785 form of what they say" }] };
  }
  const ofForm = [...formFailures(bundle)];
  if (ofForm.length > 0) return { failures: inOrder(ofForm) };
  bundle.events = bundle.events.map((event) => (isObject(event) ? event : {}));
  const failures = [];
  const checkpoint = checkpointOf(bundle, failures);
  const unread = firstUnread(bundle.events);
  const ofRecord = [...recordFailures(bundle, unread)];
  failures.push(...ofRecord);
  const ofProof = checkpoint ? [...proofFailures(bundle, checkpoint, keys)] : [];
  failures.push(...ofProof);
  const isLogged = checkpoint !== undefined && ofProof.length === 0;
  if (ofRecord.length === 0 && (bytes.length < LONG || isLogged)) failures.push(...answerFailures(bundle, unread, tables));
  return { failures: inOrder(failures), bundle, checkpoint, ...witnessesOf(checkpoint, keys) };
}

/** Those among the keys that cosigned, and the names of those that did not. */
function witnessesOf(checkpoint, keys) {
  const witnesses = checkpoint ? cosignatures(checkpoint, keys) : [];
  const signed = new Set(witnesses.map(({ name }) => name));
  return { witnesses, absentWitnesses: witnessNames(keys).filter((name) => !signed.has(name)) };
}

/** The order in which failures are told. */
const ORDER = [
  "not-canonical",
  "unknown-form",
  "unknown-member",
  "missing-member",
  "event-hash",
  "event-chain",
  "half-decision",
  "question-sequence",
  "inclusion",
  "checkpoint-form",
  "checkpoint-signature",
  "tree-size",
  "answer",
  "deciding-events",
  "sources",
];
const MOST_OF_A_CODE = 10;

function inOrder(failures) {
  return ORDER.flatMap((code) => failures.filter((failure) => failure.code === code).slice(0, MOST_OF_A_CODE));
}

function checkpointOf(bundle, failures) {
  try {
    return readCheckpoint(bundle.checkpoint);
  } catch (failure) {
    if (!(failure instanceof NotACheckpoint)) throw failure;
    failures.push({ code: "checkpoint-form", detail: failure.message });
    return undefined;
  }
}

/** What is wrong with the events; where something is, no answer follows from them. */
function* recordFailures({ question, events }, unread) {
  const last = events[events.length - 1];
  for (const detail of hashFailures(events)) yield { code: "event-hash", detail };
  for (const detail of chainFailures(events, question.country, unread)) yield { code: "event-chain", detail };
  if (last !== undefined && unread === undefined && !endsWithWholeDecision(events)) {
    yield { code: "half-decision", detail: "the last event is not the last of its decision" };
  }
  if (question.sequence !== (last === undefined ? 0 : last.sequence)) {
    yield { code: "question-sequence", detail: `${question.sequence} is not the sequence of the last event` };
  }
}

function* proofFailures({ inclusion, events }, checkpoint, keys) {
  if (!isSignedByLog(checkpoint, keys)) {
    yield { code: "checkpoint-signature", detail: `no line is a signature of ${checkpoint.origin} by a key given` };
  }
  if (inclusion.treeSize !== checkpoint.size) {
    yield { code: "tree-size", detail: `${inclusion.treeSize} is not ${checkpoint.size}, the size in the checkpoint` };
  }
  if (events.length > 0 && !isIncluded(inclusion, events[events.length - 1], checkpoint.root)) {
    yield { code: "inclusion", detail: "the hashes do not lead from the last event to the root in the checkpoint" };
  }
}

function isIncluded({ leafIndex, treeSize, hashes }, event, root) {
  if (hashes.length > MOST_HASHES || !hashes.every((hash) => typeof hash === "string")) return false;
  let proof;
  try {
    proof = hashes.map(fromBase64);
  } catch (failure) {
    if (!(failure instanceof NotEncoded)) throw failure;
    return false;
  }
  if (proof.some((hash) => hash.length !== 32)) return false;
  const found = rootOfInclusion(leafHash(bytesOf(event)), leafIndex, treeSize, proof);
  return found !== undefined && same(found, root);
}

function* answerFailures(bundle, unread, tables) {
  const { question, answer, events } = bundle;
  if (unread !== undefined) {
    yield { code: "answer", detail: `sequence ${unread.place} cannot be read: ${unread.fault}` };
    return;
  }
  let derived;
  try {
    derived = deriveAnswer(question, events, tables);
  } catch (failure) {
    yield { code: "answer", detail: "no answer can be derived from these events: " + reason(failure) };
  }
  if (derived) {
    if (canonical(derived) !== canonical(answer)) {
      const pointer = firstDifference(derived, answer) ?? "";
      yield { code: "answer", detail: `another answer follows from the events, first at /answer${pointer}` };
    }
  }
  yield* referenceFailures(bundle);
}

function* referenceFailures({ question, answer, events, decidingEvents, sources }) {
  let references;
  try {
    references = referencesOf(answer, question, events);
  } catch (failure) {
    yield { code: "answer", detail: "what it rests on cannot be found in these events: " + reason(failure) };
    return;
  }
  if (canonical(decidingEvents) !== canonical(references.decidingEvents)) {
    yield { code: "deciding-events", detail: "they are not those that decide the answer" };
  }
  if (canonical(sources) !== canonical(references.sources)) {
    yield { code: "sources", detail: "they are not those that the answer rests on" };
  }
}

/** In words: what a program says of itself is for no reader. */
const reason = (failure) => (failure instanceof NotUnderstood ? failure.message : "they do not go together");
