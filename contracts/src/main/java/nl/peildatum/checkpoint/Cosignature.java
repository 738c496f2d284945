package nl.peildatum.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The form of cosignatures, C2SP tlog-cosignature version 1: a time, and a signature over both. */
final class Cosignature {
  private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

  private Cosignature() {}

  /**
   * The bytes that a witness signs.
   *
   * @param timestamp seconds since 1970
   */
  static byte[] message(long timestamp, String text) {
    return ("cosignature/v1\ntime " + timestamp + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Seconds since 1970. */
  static long timestamp(NoteSignature line) {
    return line.signature().getLong();
  }

  static byte[] signature(long timestamp, byte[] ed25519) {
    return ByteBuffer.allocate(LENGTH).putLong(timestamp).put(ed25519).array();
  }

  static boolean isRight(byte[] publicKey, String text, NoteSignature line) {
    var signature = line.signature();
    if (signature.remaining() != LENGTH) {
      return false;
    }
    var timestamp = signature.getLong();
    var ed25519 = new byte[Ed25519.SIGNATURE_LENGTH];
    signature.get(ed25519);
    return timestamp >= 0 && Ed25519.verify(publicKey, message(timestamp, text), ed25519);
  }
}
