// A log for tests: its tree by the recursive definitions of RFC 9162, its checkpoints signed by Node's own library.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
export const leafOf = (data) => sha256(Buffer.of(0), data);
const node = (left, right) => sha256(Buffer.of(1), left, right);
const split = (size) => 2 ** Math.ceil(Math.log2(size) - 1);

/** MTH of section 2.1.1, of leaf hashes. */
export function rootOf(leaves) {
  if (leaves.length === 1) return leaves[0];
  const k = split(leaves.length);
  return node(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** PATH of section 2.1.3.1. */
export function inclusionProof(leaves, index) {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), rootOf(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), rootOf(leaves.slice(0, k))];
}

/** PROOF of section 2.1.4.1. */
export function consistencyProof(leaves, old, isWhole = true) {
  if (old === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const k = split(leaves.length);
  return old <= k
    ? [...consistencyProof(leaves.slice(0, k), old, isWhole), rootOf(leaves.slice(k))]
    : [...consistencyProof(leaves.slice(k), old - k, false), rootOf(leaves.slice(0, k))];
}

export class Log {
  constructor(origin) {
    this.origin = origin;
    this.privateKey = generateKeyPairSync("ed25519").privateKey;
    const key = createPublicKey(createPrivateKey(this.privateKey.export({ type: "pkcs8", format: "pem" })));
    this.publicKey = key.export({ type: "spki", format: "der" }).subarray(-32);
  }

  id(type = 1) {
    return sha256(this.origin + "\n", Buffer.of(type), this.publicKey).subarray(0, 4);
  }

  key(type = 1) {
    return `${this.origin}+${this.id(type).toString("hex")}+${Buffer.concat([Buffer.of(type), this.publicKey]).toString("base64")}`;
  }

  checkpoint(size, root) {
    return this.signed(`${this.origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`);
  }

  signed(text) {
    const line = Buffer.concat([this.id(), sign(null, Buffer.from(text), this.privateKey)]).toString("base64");
    return `${text}\n— ${this.origin} ${line}\n`;
  }

  /** The line of a witness, which this is. */
  cosignature(text, time) {
    const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const line = Buffer.concat([this.id(4), stamp, sign(null, message, this.privateKey)]).toString("base64");
    return `— ${this.origin} ${line}\n`;
  }
}
