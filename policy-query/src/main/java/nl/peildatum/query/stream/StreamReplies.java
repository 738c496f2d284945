package nl.peildatum.query.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.peildatum.problem.Fault;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.ReplyForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Sends server-sent events on the thread of the request. */
public final class StreamReplies {
  private static final Logger LOG = LoggerFactory.getLogger(StreamReplies.class);
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private StreamReplies() {}

  /**
   * The position after which a client wants to continue.
   *
   * @param place the header or parameter that names it
   */
  public record After(long sequence, Fault.Place place) {}

  /**
   * The position in {@code Last-Event-ID}, or else in the parameter, or else 0; adds the faults of
   * both.
   */
  public static After after(HttpServletRequest request, Parameters parameters, String parameter) {
    var asked = parameters.sequence(parameter);
    var was = lastEventId(request).flatMap(text -> parameters.sequenceIn(LAST_EVENT_ID, text));
    return was.map(sequence -> new After(sequence, new Fault.Header(LAST_EVENT_ID)))
        .orElseGet(() -> new After(asked.orElse(0L), new Fault.Parameter(parameter)));
  }

  private static Optional<String> lastEventId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(LAST_EVENT_ID)).filter(text -> !text.isBlank());
  }

  /**
   * Sends the stream until the client leaves or the node stops; a HEAD request gets the headers
   * only.
   */
  public static void send(
      EventStreams streams,
      EventStream.Start start,
      HttpServletRequest request,
      HttpServletResponse response) {
    try (var place = streams.take()) {
      response.setContentType(ReplyForm.EVENT_STREAM.mediaType());
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      if (!HttpMethod.HEAD.matches(request.getMethod())) {
        place.stream(start, response.getOutputStream());
      }
    } catch (IOException gone) {
      LOG.debug("a client left its stream", gone);
    }
  }
}
