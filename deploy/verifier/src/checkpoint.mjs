// Checkpoints of the log: signed notes, keys and cosignatures as C2SP writes them.
import { concat, fromBase64, hex, linesOf, same, utf8, withoutMark } from "./bytes.mjs";
import { isPublicKey, isSignedBy } from "./ed25519.mjs";
import { sha256 } from "./sha256.mjs";

export class NotACheckpoint extends Error {}
export class NotAKey extends Error {}

const ED25519 = 1;
const COSIGNATURE = 4;
const MARK = "\u2014 ";
const LONGEST = 256 * 1024;
const MOST_SIGNATURES = 64;
const LATEST = 2n ** 63n - 1n;

/** Spaces at which a line may break, and separators. */
const BLANK = /^[\u0009-\u000d\u001c-\u0020\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

/** Of the year 9999. */
const LAST_SECOND = 253402300799n;

/** As C2SP has it: no Unicode spaces and no plus; and no control characters, which no note holds. */
const isName = (name) => name !== "" && !/[\p{White_Space}\u0000-\u001f+]/u.test(name);

/** `name+hexid+base64`: the id is the start of a hash of all the rest. */
export function readKey(text) {
  const [, name, id, rest] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  if (name === undefined || !isName(name)) throw new NotAKey("not a key of the form name+id+base64");
  let data;
  try {
    data = fromBase64(rest);
  } catch {
    throw new NotAKey("not base64: " + rest);
  }
  if (![ED25519, COSIGNATURE].includes(data[0]) || data.length !== 33) throw new NotAKey("not an Ed25519 key: " + name);
  if (!isPublicKey(data.subarray(1))) throw new NotAKey("not an Ed25519 key: " + name);
  if (hex(sha256(concat(utf8(name + "\n"), data)).subarray(0, 4)) !== id) throw new NotAKey("its id is not of this key: " + name);
  return { name, id: fromHexId(id), type: data[0], bytes: data.subarray(1) };
}

const fromHexId = (id) => Uint8Array.from(id.match(/../g), (pair) => parseInt(pair, 16));

/** One a line, without spaces around it; blank lines and lines that start with # say nothing. */
export function readKeys(text) {
  const keys = linesOf(withoutMark(text)).filter((line) => !BLANK.test(line) && !line.startsWith("#")).map(readKey);
  if (keys.length === 0) throw new NotAKey("no key");
  return keys;
}

/** The text that is signed, with its last newline, and its signature lines. */
export function readNote(note) {
  if (utf8(note).length > LONGEST) throw new NotACheckpoint("too long");
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) throw new NotACheckpoint("not a signed note");
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new NotACheckpoint("a control character");
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) throw new NotACheckpoint("too many signatures");
  return { text: note.slice(0, end + 1), signatures: lines.map(readSignature) };
}

function readSignature(line) {
  const [name, encoded, ...more] = line.slice(MARK.length).split(" ");
  if (!line.startsWith(MARK) || !isName(name) || encoded === undefined || more.length > 0) {
    throw new NotACheckpoint("not a signature line: " + line);
  }
  let data;
  try {
    data = fromBase64(encoded);
  } catch {
    throw new NotACheckpoint("not base64: " + encoded);
  }
  if (data.length < 5) throw new NotACheckpoint("not a signature: " + encoded);
  return { name, id: data.subarray(0, 4), bytes: data.subarray(4) };
}

/** Origin, size and root, without extension lines. */
export function readCheckpoint(note) {
  const { text, signatures } = readNote(note);
  const [origin, size, root, ...more] = text.slice(0, -1).split("\n");
  if (origin === "" || more.length > 0) throw new NotACheckpoint("not an origin, a size and a root");
  if (!/^(?:0|[1-9][0-9]*)$/.test(size ?? "") || !Number.isSafeInteger(Number(size))) {
    throw new NotACheckpoint("not a size: " + size);
  }
  let hash;
  try {
    hash = fromBase64(root ?? "");
  } catch {
    throw new NotACheckpoint("not base64: " + root);
  }
  if (hash.length !== 32) throw new NotACheckpoint("not a root: " + root);
  return { origin, size: Number(size), root: hash, text, signatures };
}

/** Signed by the log itself: a key whose name is the origin, of which no line is wrong. */
export function isSignedByLog(checkpoint, keys) {
  return keys
    .filter((key) => key.type === ED25519 && key.name === checkpoint.origin)
    .some((key) => isRight(checkpoint, key, (line) => isSignedBy(key.bytes, utf8(checkpoint.text), line.bytes)));
}

/** There is a line by the key, and every line by it is right. */
function isRight(checkpoint, key, test) {
  const lines = linesBy(checkpoint, key);
  return lines.length > 0 && lines.every(test);
}

/** Names of the witnesses among the keys that cosigned, and the different times of each, ascending, in seconds since 1970. */
export function cosignatures(checkpoint, keys) {
  return keys
    .filter((key) => key.type === COSIGNATURE && isRight(checkpoint, key, (line) => isCosigned(checkpoint, key, line)))
    .map((key) => ({ name: key.name, times: inOrder(linesBy(checkpoint, key).map(timeOf)) }));
}

export const witnessNames = (keys) => keys.filter(({ type }) => type === COSIGNATURE).map(({ name }) => name);

const timeOf = (line) => new DataView(line.bytes.buffer, line.bytes.byteOffset).getBigUint64(0);

/** A time that no calendar holds is shown as the last one that it does. */
function inOrder(times) {
  const shown = times.map((time) => (time > LAST_SECOND ? Number(LAST_SECOND) : Number(time)));
  return [...new Set(shown)].sort((one, other) => one - other);
}

function isCosigned(checkpoint, key, line) {
  if (line.bytes.length !== 72 || timeOf(line) > LATEST) return false;
  const message = utf8("cosignature/v1\ntime " + timeOf(line) + "\n" + checkpoint.text);
  return isSignedBy(key.bytes, message, line.bytes.subarray(8));
}

function linesBy(checkpoint, key) {
  return checkpoint.signatures.filter((line) => line.name === key.name && same(line.id, key.id));
}
