package nl.peildatum.query.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of a reply, however long, in constant memory: it is written twice, first to nowhere.
 * Then its length and its tag are known before it is sent, a client sees when it was cut short, and
 * whatever goes wrong goes wrong before the first byte.
 */
final class Delivery {
  private static final int KEPT = 64 << 10;

  private final Writing writing;
  private final Measure measure;

  /** Writes the same bytes each time. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private Delivery(Writing writing, Measure measure) {
    this.writing = writing;
    this.measure = measure;
  }

  static Delivery of(Writing writing) {
    var measure = new Measure();
    try {
      writing.to(measure);
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing was written to", impossible);
    }
    return new Delivery(writing, measure);
  }

  /** In bytes. */
  long length() {
    return measure.length;
  }

  /** It is written while it is sent, and so lasts as long as the client reads. */
  boolean isLong() {
    return measure.length > KEPT;
  }

  /** The same as that of a reply of prepared bytes. */
  String eTag() {
    return Replies.eTag(HexFormat.of().formatHex(measure.digest.digest()));
  }

  void sendTo(OutputStream client) throws IOException {
    if (isLong()) {
      writing.to(new Courteous(client));
    } else {
      measure.kept.writeTo(client);
    }
  }

  /** Counts and hashes; keeps the bytes while they are few. */
  private static final class Measure extends OutputStream {
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      letOthersGo(length, count);
      digest.update(bytes, from, count);
      length += count;
      if (length <= KEPT) {
        kept.write(bytes, from, count);
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  private static final class Courteous extends OutputStream {
    private final OutputStream client;
    private long length;

    Courteous(OutputStream client) {
      this.client = client;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      letOthersGo(length, count);
      length += count;
      client.write(bytes, from, count);
    }
  }

  /** A long answer does not keep short questions waiting: virtual threads share few real ones. */
  @SuppressWarnings("ThreadPriorityCheck") // a courtesy: nothing relies on it
  private static void letOthersGo(long before, int count) {
    if (before / KEPT != (before + count) / KEPT) {
      Thread.yield();
    }
  }
}
