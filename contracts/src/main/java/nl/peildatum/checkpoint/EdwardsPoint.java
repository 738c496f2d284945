package nl.peildatum.checkpoint;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A point of the curve edwards25519, RFC 8032 section 5.1. It serves to find the public key of a
 * private key once, which the JDK does not offer; signatures are made by the JDK.
 */
record EdwardsPoint(BigInteger x, BigInteger y) {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** d = -121665/121666. */
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

  private static final EdwardsPoint NEUTRAL = new EdwardsPoint(BigInteger.ZERO, BigInteger.ONE);
  private static final EdwardsPoint BASE =
      new EdwardsPoint(
          new BigInteger(
              "15112221349535400772501151409588531511454012693041857206046113283949847762202"),
          new BigInteger(
              "46316835694926478169428394003475163141307993866256225615783033603165251855960"));

  /** The public key, RFC 8032 section 5.1.5. */
  static byte[] publicKey(byte[] seed) {
    var half = Arrays.copyOf(sha512(seed), Ed25519.KEY_LENGTH);
    half[0] &= (byte) 0xf8;
    half[31] &= 0x7f;
    half[31] |= 0x40;
    return BASE.times(new BigInteger(1, reversed(half))).encoded();
  }

  private EdwardsPoint times(BigInteger scalar) {
    var sum = NEUTRAL;
    for (var bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (scalar.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  private EdwardsPoint plus(EdwardsPoint other) {
    var xs = x.multiply(other.x);
    var ys = y.multiply(other.y);
    var product = D.multiply(xs).multiply(ys).mod(P);
    var crossed = x.multiply(other.y).add(other.x.multiply(y));
    return new EdwardsPoint(
        crossed.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
        ys.add(xs).multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
  }

  /** y in 32 bytes, little-endian, with the lowest bit of x as its highest. */
  private byte[] encoded() {
    var number = x.testBit(0) ? y.setBit(255) : y;
    var bytes = new byte[Ed25519.KEY_LENGTH + 1];
    var written = number.toByteArray();
    System.arraycopy(written, 0, bytes, bytes.length - written.length, written.length);
    return Arrays.copyOf(reversed(bytes), Ed25519.KEY_LENGTH);
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static byte[] sha512(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }
}
