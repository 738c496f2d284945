// SHA-512, FIPS 180-4, in whole numbers of any size: it hashes a checkpoint and no more.

const MASK = (1n << 64n) - 1n;

/** The largest whole number whose power is not above the number. */
function root(number, power) {
  let low = 0n;
  let high = number;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** power <= number) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** The first 64 bits behind the point of a root of the prime. */
const fraction = (prime, power) => root(prime << (64n * power), power) & MASK;

function firstPrimes(count) {
  const primes = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  }
  return primes;
}

const PRIMES = firstPrimes(80);
const K = PRIMES.map((prime) => fraction(prime, 3n));
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime, 2n));

const turn = (word, by) => ((word >> by) | (word << (64n - by))) & MASK;

function padded(bytes) {
  const length = Math.ceil((bytes.length + 17) / 128) * 128;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
}

export function sha512(bytes) {
  const data = padded(bytes);
  const state = [...START];
  for (let block = 0; block < data.byteLength; block += 128) {
    const w = [];
    for (let t = 0; t < 16; t++) w.push(data.getBigUint64(block + t * 8));
    for (let t = 16; t < 80; t++) {
      const s0 = turn(w[t - 15], 1n) ^ turn(w[t - 15], 8n) ^ (w[t - 15] >> 7n);
      const s1 = turn(w[t - 2], 19n) ^ turn(w[t - 2], 61n) ^ (w[t - 2] >> 6n);
      w.push((w[t - 16] + s0 + w[t - 7] + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 80; t++) {
      const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const one = h + s1 + ((e & f) ^ ((e ^ MASK) & g)) + K[t] + w[t];
      const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
      const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) & MASK));
  }
  const hash = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => hash.setBigUint64(i * 8, word));
  return new Uint8Array(hash.buffer);
}
