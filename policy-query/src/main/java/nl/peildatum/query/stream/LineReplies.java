package nl.peildatum.query.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * Sends a stream of lines on the thread of the request; the headers go out before the first line is
 * read.
 */
public final class LineReplies {
  private LineReplies() {}

  /**
   * Sends a stream.
   *
   * @param varying the headers of a request that the answer depends on
   */
  public static void send(
      HttpServletResponse response, LineStreams.Stream stream, String... varying)
      throws IOException {
    response.setContentType(ReplyForm.NDJSON.mediaType());
    response.setHeader(HttpHeaders.VARY, String.join(", ", varying));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    stream.writeTo(response.getOutputStream());
  }
}
