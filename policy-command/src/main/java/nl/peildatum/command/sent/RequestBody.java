package nl.peildatum.command.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import nl.peildatum.problem.Problem;

/** Reads the bytes of a body, limited in size and time to what any decision needs. */
public final class RequestBody {
  static final int MOST_BYTES = 1 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int PIECE = 8_192;

  private RequestBody() {}

  public static byte[] of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    try {
      return read(request.getInputStream());
    } catch (IOException broken) {
      throw isSilence(broken)
          ? tooSlow()
          : new RequestRefused(
              Problem.of("malformed-request", "The body broke off, or is framed wrongly."));
    }
  }

  private static boolean isSilence(Throwable broken) {
    return broken instanceof SocketTimeoutException
        || (broken.getCause() != null && isSilence(broken.getCause()));
  }

  /**
   * Reads the whole body within a time limit: the timeout for silence does not catch a client that
   * sends a byte a second.
   */
  private static byte[] read(InputStream in) throws IOException {
    var begun = System.nanoTime();
    var body = new ByteArrayOutputStream();
    var piece = new byte[PIECE];
    for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
      body.write(piece, 0, read);
      if (body.size() > MOST_BYTES) {
        throw tooLarge();
      }
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw tooSlow();
      }
    }
    return body.toByteArray();
  }

  private static RequestRefused tooLarge() {
    return new RequestRefused(
        Problem.of("body-too-large", "The body is larger than " + MOST_BYTES + " bytes."));
  }

  private static RequestRefused tooSlow() {
    return new RequestRefused(
        Problem.of("body-too-slow", "The body was not here in time; nothing was recorded."));
  }
}
