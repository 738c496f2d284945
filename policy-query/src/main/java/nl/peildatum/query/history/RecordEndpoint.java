package nl.peildatum.query.history;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.area.CountryCode;
import nl.peildatum.json.Listing;
import nl.peildatum.problem.Fault;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.Readiness;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.query.stream.EventStream;
import nl.peildatum.query.stream.EventStreams;
import nl.peildatum.query.stream.StreamReplies;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the record axis of a country, its events in sequence: as JSON by pages, whole as
 * NDJSON or CSV, or as an event stream with the events still to come.
 */
@RestController
public final class RecordEndpoint {
  private static final int PAGE = 1_000;
  private static final String AFTER = "after";
  private static final Set<String> OF_STREAM = Set.of(AFTER);
  public static final Set<String> DECLARED =
      Set.of(QuestionParameters.BESCHIKBAAR_OP, QuestionParameters.SEQUENCE, AFTER);

  private final CountryQuestions questions;
  private final LongWork lists;
  private final LongWork pages;
  private final RecordWait wait;
  private final PolicyView view;
  private final EventStreams streams;

  RecordEndpoint(
      CountryQuestions questions,
      RecordWait wait,
      PolicyView view,
      EventStreams streams,
      LongWork lists,
      @Qualifier("pages") LongWork pages) {
    this.questions = questions;
    this.lists = lists;
    this.pages = pages;
    this.wait = wait;
    this.view = view;
    this.streams = streams;
  }

  @GetMapping("/v1/countries/{cc}/record")
  @Nullable ResponseEntity<Delivery> record(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    var country = CountryParameter.named(cc);
    var form =
        FormReplies.chosen(
            request, ReplyForm.JSON, ReplyForm.NDJSON, ReplyForm.CSV, ReplyForm.EVENT_STREAM);
    if (form == ReplyForm.EVENT_STREAM) {
      stream(country, request, response);
      return null;
    }
    return list(form, country, request);
  }

  private ResponseEntity<Delivery> list(
      ReplyForm form, CountryCode country, HttpServletRequest request) {
    var parameters = RequestParameters.query(request, DECLARED);
    var after = parameters.sequence(AFTER).orElse(0L);
    var asked = questions.onTheRecord(country, parameters);
    requireRecorded(country, parameters, after, new Fault.Parameter(AFTER));
    parameters.requireSound();
    var moment = asked.moment();
    var first = Math.min(after, moment.sequence());
    var last =
        form == ReplyForm.JSON ? Math.min(first + PAGE, moment.sequence()) : moment.sequence();
    var pool = form == ReplyForm.JSON ? pages : lists;
    var reply = AnswerReplies.to(request, form, asked.caching("/record", form));
    return reply.unlessKnown(
        () ->
            pool.done(
                () ->
                    reply.of(
                        form,
                        listing(asked, first, last),
                        last < moment.sequence() ? next(country, last, moment) : null)));
  }

  private static Listing listing(Coordinates asked, long first, long last) {
    var events = asked.moment().record().events().subList((int) first, (int) last);
    return AnswerLists.record(asked.head(null), events);
  }

  private static String next(CountryCode country, long after, ResolvedMoment moment) {
    return "</v1/countries/%s/record?after=%d&sequence=%d>; rel=\"next\""
        .formatted(country.inPath(), after, moment.sequence());
  }

  private void stream(
      CountryCode country, HttpServletRequest request, HttpServletResponse response) {
    var beginnings = view.beginnings();
    var start =
        new EventStream.Start(
            new RecordMessages(view, country), beginnings, after(country, request));
    StreamReplies.send(streams, start, request, response);
  }

  /**
   * The position at which a client's stream begins; refuses a sequence that is not in the record.
   */
  private long after(CountryCode country, HttpServletRequest request) {
    var parameters = RequestParameters.query(request, OF_STREAM);
    var after = StreamReplies.after(request, parameters, AFTER);
    if (parameters.areSound()) {
      Readiness.require(view, country);
      requireRecorded(country, parameters, after.sequence(), after.place());
    }
    parameters.requireSound();
    Readiness.require(view, country);
    return after.sequence();
  }

  /** Adds a fault if a sequence is beyond the end of the record. */
  private void requireRecorded(
      CountryCode country, Parameters parameters, long sequence, Fault.Place place) {
    if (!wait.isRecorded(country, sequence)) {
      parameters.refuse(
          "sequence-not-recorded",
          place,
          Wording.of("sequence-not-recorded", country, sequence, view.record(country).head()));
    }
  }
}
