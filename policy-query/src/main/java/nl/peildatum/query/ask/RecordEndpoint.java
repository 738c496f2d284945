package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.json.AnswerLists;
import nl.peildatum.json.Fault;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The record axis of a country: its events in sequence. As JSON a page at a time, as lines or a
 * table all of it, as a stream also what will be recorded.
 */
@RestController
final class RecordEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(RecordEndpoint.class);
  private static final int PAGE = 1_000;
  private static final String AFTER = "after";
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final Set<String> OF_STREAM = Set.of(AFTER);
  static final Set<String> DECLARED = Set.of(Moments.BESCHIKBAAR_OP, Moments.SEQUENCE, AFTER);

  private final Questions questions;
  private final Moments moments;
  private final PolicyView view;
  private final RecordStreams streams;

  RecordEndpoint(Questions questions, Moments moments, PolicyView view, RecordStreams streams) {
    this.questions = questions;
    this.moments = moments;
    this.view = view;
    this.streams = streams;
  }

  @GetMapping("/v1/countries/{cc}/record")
  @Nullable ResponseEntity<Delivery> record(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    var country = Countries.named(cc);
    var form = FormReplies.chosen(request, Form.JSON, Form.NDJSON, Form.CSV, Form.EVENT_STREAM);
    if (form == Form.EVENT_STREAM) {
      stream(country, request, response);
      return null;
    }
    return list(form, country, Request.query(request, DECLARED));
  }

  private ResponseEntity<Delivery> list(Form form, CountryCode country, Parameters parameters) {
    var after = parameters.sequence(AFTER).orElse(0L);
    var asked = questions.onTheRecord(country, parameters);
    var moment = asked.moment();
    var first = Math.min(after, moment.sequence());
    var last = form == Form.JSON ? Math.min(first + PAGE, moment.sequence()) : moment.sequence();
    var events = moment.record().events().subList((int) first, (int) last);
    return DeliveryReplies.of(
        form,
        AnswerLists.record(asked.head(null), events),
        asked.isImmutable(),
        last < moment.sequence() ? next(country, last, moment) : null);
  }

  private static String next(CountryCode country, long after, Moment moment) {
    return "</v1/countries/%s/record?after=%d&sequence=%d>; rel=\"next\""
        .formatted(country.inPath(), after, moment.sequence());
  }

  private void stream(
      CountryCode country, HttpServletRequest request, HttpServletResponse response) {
    var beginnings = view.beginnings();
    var after = after(country, request);
    var start = new RecordStream.Start(country, beginnings, after);
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

  /** Where the client was, or where it wants to begin; it must be a place in this record. */
  private long after(CountryCode country, HttpServletRequest request) {
    var parameters = Request.query(request, OF_STREAM);
    var asked = parameters.sequence(AFTER);
    var was = lastEventId(request).flatMap(text -> parameters.sequenceIn(LAST_EVENT_ID, text));
    Fault.Place place =
        was.isPresent() ? new Fault.Header(LAST_EVENT_ID) : new Fault.Parameter(AFTER);
    var after = was.or(() -> asked).orElse(0L);
    if (parameters.areSound()) {
      Readiness.require(view, country);
      if (!moments.isRecorded(country, after)) {
        parameters.refuse(
            "sequence-not-recorded",
            place,
            "%s has nothing with sequence %d; its last is %d."
                .formatted(country, after, view.record(country).head()));
      }
    }
    parameters.requireSound();
    Readiness.require(view, country);
    return after;
  }

  private static Optional<String> lastEventId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(LAST_EVENT_ID)).filter(text -> !text.isBlank());
  }
}
