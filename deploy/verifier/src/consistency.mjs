// Whether the log of a bundle goes on with that of an older checkpoint: not forked, not cut off.
import { NotEncoded, fromBase64 } from "./bytes.mjs";
import { NotACheckpoint, isSignedByLog, readCheckpoint } from "./checkpoint.mjs";
import { MalformedJson, parse } from "./json.mjs";
import { isConsistent } from "./merkle.mjs";

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

function readProof(text) {
  if (!text.trimStart().startsWith("{")) return text.split(/\s+/).filter(Boolean).map(fromBase64);
  const { hashes } = parse(text.trim());
  if (!Array.isArray(hashes)) throw new MalformedJson("no hashes");
  return hashes.map((hash) => fromBase64(String(hash)));
}
