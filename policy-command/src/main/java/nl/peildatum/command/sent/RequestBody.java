package nl.peildatum.command.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** Reads the body of a request, within limits of size and time. */
public final class RequestBody {
  static final int MAX_BYTES = 1 << 20;
  private static final Duration MAX_DURATION = Duration.ofSeconds(20);
  private static final int BUFFER_BYTES = 8_192;

  private RequestBody() {}

  public static byte[] of(HttpServletRequest request) throws IOException {
    return of(request, MAX_BYTES);
  }

  /**
   * @param most bytes of the body at most
   */
  public static byte[] of(HttpServletRequest request, int most) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    try {
      return read(request.getInputStream(), most);
    } catch (IOException broken) {
      throw isReadTimeout(broken)
          ? tooSlow()
          : new RequestRefused(
              Problem.of("malformed-request", Wording.of("malformed-request.body")));
    }
  }

  private static boolean isReadTimeout(Throwable broken) {
    return broken instanceof SocketTimeoutException
        || (broken.getCause() != null && isReadTimeout(broken.getCause()));
  }

  /**
   * Reads the whole body within a time limit. The read timeout alone would not stop a client that
   * sends one byte per second.
   */
  private static byte[] read(InputStream in, int most) throws IOException {
    var begun = System.nanoTime();
    var body = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      body.write(buffer, 0, read);
      if (body.size() > most) {
        throw tooLarge(most);
      }
      if (System.nanoTime() - begun > MAX_DURATION.toNanos()) {
        throw tooSlow();
      }
    }
    return body.toByteArray();
  }

  private static RequestRefused tooLarge(int most) {
    return new RequestRefused(
        Problem.of("body-too-large", Wording.of("body-too-large.bytes", most)));
  }

  private static RequestRefused tooSlow() {
    return new RequestRefused(Problem.of("body-too-slow", Wording.of("body-too-slow.recording")));
  }
}
