// Ed25519 verification, RFC 8032 section 5.1.7, in whole numbers of any size.
import { concat, hex } from "./bytes.mjs";
import { sha512 } from "./sha512.mjs";

const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (n) => ((n % P) + P) % P;

function power(base, exponent) {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) {
    if (e & 1n) result = mod(result * b);
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);
const NEUTRAL = { x: 0n, y: 1n, z: 1n, t: 0n };

function add(p, q) {
  const a = mod((p.y - p.x) * (q.y - q.x));
  const b = mod((p.y + p.x) * (q.y + q.x));
  const c = mod(2n * p.t * q.t * D);
  const d = mod(2n * p.z * q.z);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) };
}

function times(scalar, point) {
  let sum = NEUTRAL;
  for (let s = scalar, p = point; s > 0n; s >>= 1n, p = add(p, p)) {
    if (s & 1n) sum = add(sum, p);
  }
  return sum;
}

const equal = (p, q) => mod(p.x * q.z - q.x * p.z) === 0n && mod(p.y * q.z - q.y * p.z) === 0n;

function littleEndian(bytes) {
  return BigInt("0x" + hex(Uint8Array.from(bytes).reverse()));
}

/** The point, undefined where the bytes are no point in its one encoding. */
function decoded(bytes) {
  const number = littleEndian(bytes);
  const odd = number >> 255n;
  const y = number & ((1n << 255n) - 1n);
  if (y >= P) return undefined;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  const square = mod(v * x * x);
  if (square !== u && square !== mod(-u)) return undefined;
  if (square !== u) x = mod(x * ROOT_OF_MINUS_ONE);
  if (x === 0n && odd) return undefined;
  if ((x & 1n) !== odd) x = P - x;
  return { x, y, z: 1n, t: mod(x * y) };
}

const BASE = decoded(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66)));

export const isPublicKey = (bytes) => bytes.length === 32 && decoded(bytes) !== undefined;

/** Refuses a scalar that is not reduced, an encoding that is not the only one, and keys of low order. */
export function isSignedBy(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = decoded(publicKey);
  const r = decoded(signature.subarray(0, 32));
  const s = littleEndian(signature.subarray(32));
  if (!key || !r || s >= L || equal(times(8n, key), NEUTRAL)) return false;
  const k = littleEndian(sha512(concat(signature.subarray(0, 32), publicKey, message))) % L;
  return equal(times(s, BASE), add(r, times(k, key)));
}
