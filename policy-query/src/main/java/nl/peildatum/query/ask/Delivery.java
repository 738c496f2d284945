package nl.peildatum.query.ask;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.peildatum.answer.Cancelled;

/**
 * The body of a reply, however long, in little memory. It is written once before the first byte is
 * sent, so that its length and its tag are known, a client sees when it was cut short, and whatever
 * goes wrong goes wrong before. What was written is kept compressed until it is sent; a body that
 * is too long for that is written a second time while it is sent.
 */
final class Delivery {
  private static final int PIECE = 64 << 10;

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
    try (measure) {
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

  /** It lasts as long as the client reads. */
  boolean isLong() {
    return measure.length > PIECE;
  }

  /** The same as that of a reply of prepared bytes. */
  String eTag() {
    return Replies.eTag(HexFormat.of().formatHex(measure.digest.digest()));
  }

  void sendTo(OutputStream client) throws IOException {
    var courteous = new Courteous(client);
    if (measure.kept.isWhole()) {
      measure.kept.writeTo(courteous);
    } else {
      writing.to(courteous);
    }
  }

  /** In bytes of memory, until it is sent. */
  int weight() {
    return measure.kept.isWhole() ? measure.kept.size() : 2 * KeptBody.MOST;
  }

  /** Counts, hashes and keeps. */
  private static final class Measure extends OutputStream {
    private final MessageDigest digest = sha256();
    private final KeptBody kept = new KeptBody();
    private long length;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      Cancelled.check();
      digest.update(bytes, from, count);
      length += count;
      kept.write(bytes, from, count);
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

  /** A long answer does not keep short questions waiting: virtual threads share few real ones. */
  private static final class Courteous extends OutputStream {
    private final OutputStream client;
    private final Turn turn = new Turn();

    Courteous(OutputStream client) {
      this.client = client;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      turn.mayEnd();
      client.write(bytes, from, count);
    }
  }
}
