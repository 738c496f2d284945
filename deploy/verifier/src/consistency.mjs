// Whether the log of a bundle goes on with that of an older checkpoint: not forked, not cut off.
import { NotEncoded, fromBase64 } from "./bytes.mjs";
import { NotACheckpoint, isSignedByLog, readCheckpoint } from "./checkpoint.mjs";
import { isConsistent } from "./merkle.mjs";

/** @param proof base64 hashes, one a line, or a JSON array of them */
export function* consistencyFailures(olderNote, proof, checkpoint, keys) {
  const fail = (detail) => ({ code: "consistency", detail });
  let older;
  let hashes;
  try {
    older = readCheckpoint(olderNote);
    hashes = readProof(proof);
  } catch (failure) {
    if (!(failure instanceof NotACheckpoint || failure instanceof NotEncoded)) throw failure;
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
  const words = text.replace(/[[\]",]/g, " ").split(/\s+/);
  return words.filter((word) => word !== "").map(fromBase64);
}
