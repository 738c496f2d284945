package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * The body of a reply of any length, in bounded memory. It is written once before the first byte is
 * sent. So its length and its tag are known, a client sees when a body was cut short, and a failure
 * happens before the headers are sent. The bytes are kept compressed until they are sent; a body
 * too long to keep is written a second time while it is sent.
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

  /**
   * The body that the writing produces, which is called once now and perhaps once while sending.
   */
  public static Delivery of(Writing writing) {
    try {
      var measured = new MeasuredBody();
      try (measured) {
        writing.to(measured);
      }
      return of(writing, measured);
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing was written to", impossible);
    }
  }

  private static Delivery of(Writing writing, MeasuredBody measured) {
    var kept = measured.kept();
    var eTag = measured.eTag();
    var plain = kept.plain();
    if (plain.isPresent()) {
      return of(plain.get(), () -> eTag);
    }
    return kept.isWhole()
        ? new Delivery(
            kept::writeTo,
            measured.length(),
            () -> eTag,
            kept.size(),
            () -> compressed(kept::writeCompressedTo, kept.size(), kept.size()))
        : new Delivery(
            writing,
            measured.length(),
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
    return of(bytes, new LazyETag(bytes));
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

  /** Writes the whole body without turns; for a short body. */
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
        sending.to(new YieldingOutputStream(client, turns));
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
}
