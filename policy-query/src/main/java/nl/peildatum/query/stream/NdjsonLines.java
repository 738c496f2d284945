package nl.peildatum.query.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a body as they arrive, without line ends; blank lines are left out. */
public final class NdjsonLines {
  /** The value that stands for a line longer than the limit; no other line returned is empty. */
  private static final byte[] TOO_LONG = new byte[0];

  private static final byte[] BLANK = {' '};

  private final InputStream in;
  private final byte[] piece = new byte[64 << 10];
  private int from;
  private int until;
  private byte @Nullable [] peeked;

  public NdjsonLines(InputStream in) {
    this.in = in;
  }

  /** The next line, waiting for it to arrive; empty at the end of the body. */
  public Optional<byte[]> next() throws IOException {
    return next(BodyBytes.MOST);
  }

  /**
   * The first line, which {@link #next} returns again.
   *
   * @param most the most bytes that the line may have
   */
  public Optional<byte[]> peek(int most) throws IOException {
    var line = next(most);
    peeked = line.orElse(null);
    return line;
  }

  private Optional<byte[]> next(int most) throws IOException {
    if (peeked != null) {
      var line = peeked;
      peeked = null;
      return Optional.of(line.length > most ? TOO_LONG : line);
    }
    while (true) {
      var line = read(most);
      if (line.isEmpty() || isTooLong(line.get()) || !isBlank(line.get())) {
        return line;
      }
    }
  }

  /** Whether the line was longer than the limit. */
  public static boolean isTooLong(byte[] line) {
    return line.length == 0;
  }

  /** Whether bytes have arrived already, so that the next line may come without a long wait. */
  boolean hasMore() throws IOException {
    return peeked != null || from < until || in.available() > 0;
  }

  private Optional<byte[]> read(int most) throws IOException {
    var line = new ByteArrayOutputStream(512);
    var tooLong = false;
    while (true) {
      if (from == until && !fill()) {
        return line.size() == 0 && !tooLong ? Optional.empty() : end(line, tooLong);
      }
      var end = indexOfLineFeed();
      if (line.size() + end - from > most) {
        tooLong = true;
      }
      if (!tooLong) {
        line.write(piece, from, end - from);
      }
      var whole = end < until;
      from = whole ? end + 1 : end;
      if (whole) {
        return end(line, tooLong);
      }
    }
  }

  private static Optional<byte[]> end(ByteArrayOutputStream line, boolean tooLong) {
    return Optional.of(tooLong ? TOO_LONG : line.size() == 0 ? BLANK : line.toByteArray());
  }

  private boolean fill() throws IOException {
    var read = in.read(piece);
    from = 0;
    until = Math.max(read, 0);
    return read > 0;
  }

  private int indexOfLineFeed() {
    var at = from;
    while (at < until && piece[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte[] line) {
    for (var letter : line) {
      if (letter != ' ' && letter != '\t' && letter != '\r') {
        return false;
      }
    }
    return true;
  }
}
