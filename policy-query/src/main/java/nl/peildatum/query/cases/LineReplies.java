package nl.peildatum.query.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.query.reply.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Lines that go out while others come in: the head at once, on the thread of the request. */
public final class LineReplies {
  private LineReplies() {}

  /**
   * @param varying the headers of a request that the answer depends on
   */
  public static void send(
      HttpServletResponse response, CaseStreams.Stream stream, String... varying)
      throws IOException {
    response.setContentType(Form.NDJSON.mediaType());
    response.setHeader(HttpHeaders.VARY, String.join(", ", varying));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    stream.writeTo(response.getOutputStream());
  }
}
