package nl.peildatum.query.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.peildatum.problem.Fault;
import nl.peildatum.query.question.Parameters;
import nl.peildatum.query.reply.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Server-sent events, on the thread of the request. */
public final class StreamReplies {
  private static final Logger LOG = LoggerFactory.getLogger(StreamReplies.class);
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private StreamReplies() {}

  /**
   * Where a client wants to go on.
   *
   * @param place where it says so
   */
  public record After(long sequence, Fault.Place place) {}

  /** Where the client was, or else where its address begins; adds the faults of both. */
  public static After after(HttpServletRequest request, Parameters parameters, String parameter) {
    var asked = parameters.sequence(parameter);
    var was = lastEventId(request).flatMap(text -> parameters.sequenceIn(LAST_EVENT_ID, text));
    return was.map(sequence -> new After(sequence, new Fault.Header(LAST_EVENT_ID)))
        .orElseGet(() -> new After(asked.orElse(0L), new Fault.Parameter(parameter)));
  }

  private static Optional<String> lastEventId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(LAST_EVENT_ID)).filter(text -> !text.isBlank());
  }

  /** Until the client goes or the node ends; a question for the head opens none. */
  public static void send(
      EventStreams streams,
      EventStream.Start start,
      HttpServletRequest request,
      HttpServletResponse response) {
    try (var place = streams.take()) {
      response.setContentType(Form.EVENT_STREAM.mediaType());
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
