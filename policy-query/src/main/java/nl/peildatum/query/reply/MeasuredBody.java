package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.peildatum.record.WorkCancelled;

/** An output stream that counts, hashes and keeps the bytes written to it. */
final class MeasuredBody extends OutputStream {
  private final MessageDigest digest = sha256();
  private final KeptBody kept = new KeptBody();
  private long length;

  MeasuredBody() throws IOException {}

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    WorkCancelled.check();
    digest.update(bytes, from, count);
    length += count;
    kept.write(bytes, from, count);
  }

  /** The number of bytes written. */
  long length() {
    return length;
  }

  KeptBody kept() {
    return kept;
  }

  /** The tag of the bytes written; may be asked for once. */
  String eTag() {
    return Replies.eTag(HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    kept.end();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
