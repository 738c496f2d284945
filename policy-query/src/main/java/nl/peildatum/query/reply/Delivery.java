package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.peildatum.record.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reply of any length, in bounded memory. It is written once before the first byte is
 * sent, so that its length and its tag are known, a client can see that a body was cut short, and
 * failures show before the headers are sent. The bytes are kept compressed until they are sent; a
 * body too long to keep is written a second time while it is sent.
 */
public final class Delivery {
  private static final int PIECE = 64 << 10;

  /** The length of a body whose length is not known before it was sent. */
  public static final long UNKNOWN = -1;

  private final Writing sending;
  private final long length;
  private final Supplier<String> eTag;
  private final int weight;
  private final Supplier<Delivery> compressed;

  /** Writes a body; every call writes equal bytes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private Delivery(
      Writing sending,
      long length,
      Supplier<String> eTag,
      int weight,
      Supplier<Delivery> compressed) {
    this.sending = sending;
    this.length = length;
    this.eTag = eTag;
    this.weight = weight;
    this.compressed = compressed;
  }

  public static Delivery of(Writing writing) {
    try {
      var measure = new Measure();
      try (measure) {
        writing.to(measure);
      }
      return of(writing, measure);
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing was written to", impossible);
    }
  }

  private static Delivery of(Writing writing, Measure measure) {
    var kept = measure.kept;
    var eTag = Replies.eTag(HexFormat.of().formatHex(measure.digest.digest()));
    var plain = kept.plain();
    if (plain.isPresent()) {
      return of(plain.get(), () -> eTag);
    }
    return kept.isWhole()
        ? new Delivery(
            kept::writeTo,
            measure.length,
            () -> eTag,
            kept.size(),
            () -> compressed(kept::writeCompressedTo, kept.size(), kept.size()))
        : new Delivery(
            writing,
            measure.length,
            () -> eTag,
            2 * KeptBody.MOST,
            () -> compressed(out -> compress(writing, out), UNKNOWN, 2 * KeptBody.MOST));
  }

  private static void compress(Writing writing, OutputStream out) throws IOException {
    var gzip = new Gzip(out);
    try {
      writing.to(gzip);
      gzip.finish();
    } finally {
      gzip.end();
    }
  }

  /** A body of bytes that are in memory already. */
  public static Delivery of(byte[] bytes) {
    return of(bytes, new Once(bytes));
  }

  private static Delivery of(byte[] bytes, Supplier<String> eTag) {
    return new Delivery(
        out -> inPieces(bytes, out),
        bytes.length,
        eTag,
        bytes.length,
        () -> compressed(Gzip.of(bytes)));
  }

  private static Delivery compressed(byte[] bytes) {
    return compressed(out -> inPieces(bytes, out), bytes.length, bytes.length);
  }

  /** A compressed body: it has no tag of its own, and is not compressed again. */
  private static Delivery compressed(Writing sending, long length, int weight) {
    return new Delivery(
        sending,
        length,
        () -> {
          throw new IllegalStateException("a compressed body has the tag of what it was");
        },
        weight,
        () -> {
          throw new IllegalStateException("a body is compressed once");
        });
  }

  private static void inPieces(byte[] bytes, OutputStream out) throws IOException {
    for (var from = 0; from < bytes.length; from += PIECE) {
      out.write(bytes, from, Math.min(PIECE, bytes.length - from));
    }
  }

  /** The tag of bytes, computed when it is first asked for. */
  private static final class Once implements Supplier<String> {
    private final byte[] bytes;
    private volatile @Nullable String eTag;

    Once(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String get() {
      var known = eTag;
      if (known == null) {
        known = Replies.eTag(bytes);
        eTag = known;
      }
      return known;
    }
  }

  /** This body as gzip. */
  public Delivery compressed() {
    return compressed.get();
  }

  /** The length in bytes; {@link #UNKNOWN} for a body that is compressed while it is sent. */
  public long length() {
    return length;
  }

  /** Whether sending lasts as long as the client reads. */
  boolean isLong() {
    return length > PIECE || length == UNKNOWN;
  }

  /** The strong tag of the bytes before any compression. */
  String eTag() {
    return eTag.get();
  }

  /** Writes the whole body at once; for a short body. */
  public void writeTo(OutputStream client) throws IOException {
    sending.to(client);
  }

  /**
   * Sends the body. A long body is sent in turns, so that it does not delay short questions: all
   * virtual threads share a few carrier threads.
   */
  void sendTo(OutputStream client, CarrierTurns turns) throws IOException {
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

  /** The memory in bytes that the body holds until it is sent. */
  int weight() {
    return weight;
  }

  /** Counts, hashes and keeps the bytes written. */
  private static final class Measure extends OutputStream {
    private final MessageDigest digest = sha256();
    private final KeptBody kept = new KeptBody();
    private long length;

    Measure() throws IOException {}

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

  /**
   * Gives its turn back during each write to the client, since the write may wait for the client.
   */
  private static final class InTurns extends OutputStream {
    private final OutputStream client;
    private final CarrierTurns turns;

    InTurns(OutputStream client, CarrierTurns turns) {
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
