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

  private final Writing sending;
  private final long length;
  private final String eTag;
  private final int weight;

  /** Writes the same bytes each time. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private Delivery(Writing sending, long length, String eTag, int weight) {
    this.sending = sending;
    this.length = length;
    this.eTag = eTag;
    this.weight = weight;
  }

  static Delivery of(Writing writing) {
    var measure = new Measure();
    try (measure) {
      writing.to(measure);
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing was written to", impossible);
    }
    var kept = measure.kept;
    var eTag = Replies.eTag(HexFormat.of().formatHex(measure.digest.digest()));
    return kept.isWhole()
        ? new Delivery(kept::writeTo, measure.length, eTag, kept.size())
        : new Delivery(writing, measure.length, eTag, 2 * KeptBody.MOST);
  }

  /** Of bytes that are there already. */
  static Delivery of(byte[] bytes) {
    return new Delivery(
        out -> inPieces(bytes, out), bytes.length, Replies.eTag(bytes), bytes.length);
  }

  private static void inPieces(byte[] bytes, OutputStream out) throws IOException {
    for (var from = 0; from < bytes.length; from += PIECE) {
      out.write(bytes, from, Math.min(PIECE, bytes.length - from));
    }
  }

  /** In bytes. */
  long length() {
    return length;
  }

  /** It lasts as long as the client reads. */
  boolean isLong() {
    return length > PIECE;
  }

  /** The same as that of a reply of prepared bytes. */
  String eTag() {
    return eTag;
  }

  /** A long answer does not keep short questions waiting: virtual threads share few real ones. */
  void sendTo(OutputStream client, Turns turns) throws IOException {
    if (isLong()) {
      turns.begin();
      try {
        sending.to(new InTurns(client, turns));
      } finally {
        turns.end();
      }
    } else {
      sending.to(client);
    }
  }

  /** In bytes of memory, until it is sent. */
  int weight() {
    return weight;
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

  /** Writes outside its turn, since it may wait there for its client. */
  private static final class InTurns extends OutputStream {
    private final OutputStream client;
    private final Turns turns;

    InTurns(OutputStream client, Turns turns) {
      this.client = client;
      this.turns = turns;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      turns.end();
      try {
        client.write(bytes, from, count);
      } finally {
        turns.begin();
      }
    }
  }
}
