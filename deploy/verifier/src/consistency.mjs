// Whether the log of a bundle goes on with that of an older checkpoint: not forked, not cut off.
import { NotEncoded, fromBase64, linesOf, same, withoutMark } from "./bytes.mjs";
import { NotACheckpoint, isSignedByLog, readCheckpoint } from "./checkpoint.mjs";
import { MalformedJson, parse } from "./json.mjs";
import { isConsistent } from "./merkle.mjs";

const MOST_HASHES = 129;

/** @param proof as the register gives it, with `from`, `to` and `hashes`, or these hashes as base64, one a line */
export function consistencyFailures(olderNote, proof, checkpoint, keys) {
  const detail = fault(olderNote, proof, checkpoint, keys);
  return detail === undefined ? [] : [{ code: "consistency", detail }];
}

function fault(olderNote, proof, checkpoint, keys) {
  try {
    const older = readCheckpoint(withoutMark(olderNote));
    if (!isSignedByLog(older, keys)) return "the older checkpoint is not signed by a key given";
    if (older.origin !== checkpoint.origin) return "the older checkpoint is of another log, " + older.origin;
    if (older.size > checkpoint.size) {
      const sizes = `the checkpoint given has ${older.size} leaves, that of this file ${checkpoint.size}: `;
      return sizes + "the file is of an earlier moment than the checkpoint, and then a file made later must be compared, or the log was cut";
    }
    if (older.size === checkpoint.size && !same(older.root, checkpoint.root)) {
      return "the older tree is another one of the same size: the log was forked";
    }
    return faultOfProof(older, readProof(withoutMark(proof)), checkpoint);
  } catch (failure) {
    if (![NotACheckpoint, NotEncoded, MalformedJson].some((known) => failure instanceof known)) throw failure;
    return failure.message;
  }
}

function faultOfProof(older, { from, to, hashes, isSized }, newer) {
  const needed = `from ${older.size} to ${newer.size}: /v1/checkpoint/consistency?from=${older.size}&to=${newer.size} of the register`;
  if (isSized && ![from, to].every(isSize)) {
    return `the sizes that the proof states are no whole numbers, and the one needed is ${needed}`;
  }
  if (isSized && (from !== older.size || to !== newer.size)) {
    return `the proof is from ${from} to ${to}, and the one needed is ${needed}`;
  }
  if (isConsistent(older.size, older.root, newer.size, newer.root, hashes)) return undefined;
  const unproven = "the older tree is not the beginning of this one";
  return isSized ? unproven + ": the log was forked or cut, or the proof was changed" : `${unproven}, or the lines are not the proof ${needed}`;
}

const isSize = (value) => Number.isSafeInteger(value) && value >= 0;

/** Members of an object where it begins as one; else every line is a hash. */
function readProof(text) {
  const proof = text.startsWith("{") ? parse(text) : { hashes: linesOf(text) };
  const { from, to, hashes } = proof;
  if (!Array.isArray(hashes) || hashes.length > MOST_HASHES) throw new MalformedJson("the proof is no list of hashes");
  if (!hashes.every((hash) => typeof hash === "string")) throw new MalformedJson("a hash is no text");
  const read = hashes.map(fromBase64);
  if (read.some((hash) => hash.length !== 32)) throw new NotEncoded("a hash is not 32 bytes");
  return { from, to, hashes: read, isSized: ["from", "to"].some((name) => Object.hasOwn(proof, name)) };
}
