// Whether the log of a bundle goes on with that of an older checkpoint: not forked, not cut off.
import { NotEncoded, fromBase64, linesOf } from "./bytes.mjs";
import { NotACheckpoint, isSignedByLog, readCheckpoint } from "./checkpoint.mjs";
import { MalformedJson, parse } from "./json.mjs";
import { isConsistent } from "./merkle.mjs";

const MOST_HASHES = 129;

/** @param proof as the register gives it, with `hashes`, or these as base64, one a line */
export function* consistencyFailures(olderNote, proof, checkpoint, keys) {
  const fail = (detail) => ({ code: "consistency", detail });
  let older;
  let hashes;
  try {
    older = readCheckpoint(olderNote);
    hashes = readProof(proof);
  } catch (failure) {
    if (![NotACheckpoint, NotEncoded, MalformedJson].some((known) => failure instanceof known)) throw failure;
    yield fail(failure.message);
    return;
  }
  if (!isSignedByLog(older, keys)) yield fail("the older checkpoint is not signed by a key given");
  if (older.origin !== checkpoint.origin) yield fail("the older checkpoint is of another log");
  if (!isConsistent(older.size, older.root, checkpoint.size, checkpoint.root, hashes)) {
    yield fail("the log does not go on with the older checkpoint");
  }
}

/** A member `hashes` of texts where it begins as an object; else every line is a hash. */
function readProof(text) {
  const hashes = text.startsWith("{") ? parse(text).hashes : linesOf(text);
  if (!Array.isArray(hashes) || hashes.length > MOST_HASHES) throw new MalformedJson("no list of hashes");
  if (!hashes.every((hash) => typeof hash === "string")) throw new MalformedJson("a hash is no text");
  const read = hashes.map(fromBase64);
  if (read.some((hash) => hash.length !== 32)) throw new NotEncoded("a hash is not 32 bytes");
  return read;
}
