package nl.peildatum.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Set;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.problem.Fault;
import nl.peildatum.query.parameters.Address;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.Readiness;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the changes of a country's answers, as of now: as JSON by pages, whole as
 * NDJSON, or as an event stream with the changes still to come.
 */
@RestController
public final class AnswerChangesEndpoint {
  private static final int PAGE = 1_000;
  private static final String AFTER = "after";
  public static final Set<String> DECLARED = Set.of(AFTER, QuestionParameters.AREA);

  private final PolicyView view;
  private final RecordWait wait;
  private final Feeds feeds;
  private final EventStreams streams;
  private final LongWork lists;
  private final LongWork pages;
  private final String source;

  AnswerChangesEndpoint(
      PolicyView view,
      RecordWait wait,
      Feeds feeds,
      EventStreams streams,
      LongWork lists,
      @Qualifier("pages") LongWork pages,
      @Value("${peildatum.oin:00000000000000000000}") String oin) {
    this.view = view;
    this.wait = wait;
    this.feeds = feeds;
    this.streams = streams;
    this.lists = lists;
    this.pages = pages;
    this.source = CloudEvent.source(oin);
  }

  @GetMapping("/v1/countries/{cc}/answer-changes")
  @Nullable ResponseEntity<Delivery> answerChanges(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    var country = CountryParameter.named(cc);
    var form =
        FormReplies.chosen(request, ReplyForm.JSON, ReplyForm.NDJSON, ReplyForm.EVENT_STREAM);
    var parameters = RequestParameters.query(request, DECLARED);
    if (form == ReplyForm.EVENT_STREAM) {
      if (parameters.has(QuestionParameters.AREA)) {
        parameters.refuse(
            "unknown-parameter", QuestionParameters.AREA, Wording.of("unknown-parameter.stream"));
      }
      stream(country, parameters, request, response);
      return null;
    }
    return list(form, country, parameters, AnswerReplies.to(request, form, Caching.NONE));
  }

  private ResponseEntity<Delivery> list(
      ReplyForm form, CountryCode country, Parameters parameters, AnswerReplies reply) {
    var after = parameters.sequence(AFTER).orElse(0L);
    var beginning = view.beginning(country);
    // read before the feed, so that the feed holds every event up to it
    var recordedThrough = view.recordedThrough().orElse(null);
    var place = parameters.text(QuestionParameters.AREA);
    var inFeed = place.isPresent() ? 0 : after;
    var feed = requireChange(country, parameters, inFeed, new Fault.Parameter(AFTER));
    Readiness.requireSameBeginning(view, country, beginning);
    place.ifPresent(written -> requireArea(written, feed, parameters));
    if (place.isPresent()) {
      return ofArea(form, feed, place.get(), parameters, after, recordedThrough, reply);
    }
    var last = form == ReplyForm.JSON ? Math.min(after + PAGE, feed.head()) : feed.head();
    var pool = form == ReplyForm.JSON ? pages : lists;
    return pool.done(
        () ->
            reply.of(
                form,
                AnswerChangeJson.list(feed, after, last, recordedThrough),
                last < feed.head() ? next(country, last) : null));
  }

  /**
   * A place of the table of places has no numbering of its own: its name may be given to an area by
   * a decision, and means that area from then on. Its region is asked about.
   */
  private static void requireArea(String written, Feed feed, Parameters parameters) {
    var areas = feed.record().areas();
    areas
        .find(written)
        .filter(found -> areas.withoutPlaces().byId(found.id()).isEmpty())
        .ifPresent(
            found -> {
              parameters.refuse(
                  "unknown-area",
                  QuestionParameters.AREA,
                  Wording.of("unknown-area.place", found.name(), found.parent()));
              parameters.requireSound();
            });
  }

  /** The changes of one place, numbered separately; they are computed anew for each request. */
  private ResponseEntity<Delivery> ofArea(
      ReplyForm form,
      Feed feed,
      String place,
      Parameters parameters,
      long after,
      @Nullable Instant recordedThrough,
      AnswerReplies reply) {
    return lists.done(
        () -> {
          var changes = AreaFeed.of(feed.record(), place, feed.lastDay());
          if (changes.size() < after) {
            refuseUnknownChange(
                parameters, new Fault.Parameter(AFTER), place, after, changes.size());
          }
          parameters.requireSound();
          var last =
              form == ReplyForm.JSON ? Math.min(after + PAGE, changes.size()) : changes.size();
          var area = AnswerHead.place(place, feed.record().areas());
          return reply.of(
              form,
              AnswerChangeJson.list(feed, area, changes, after, last, recordedThrough),
              last < changes.size() ? nextOfArea(feed, place, last) : null);
        });
  }

  private static String nextOfArea(Feed feed, String place, long after) {
    return "</v1/countries/%s/answer-changes?area=%s&after=%d>; rel=\"next\""
        .formatted(feed.record().country().inPath(), Address.segment(place), after);
  }

  private static String next(CountryCode country, long after) {
    return "</v1/countries/%s/answer-changes?after=%d>; rel=\"next\""
        .formatted(country.inPath(), after);
  }

  private void stream(
      CountryCode country,
      Parameters parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    var beginnings = view.beginnings();
    var after = StreamReplies.after(request, parameters, AFTER);
    requireChange(country, parameters, after.sequence(), after.place());
    var messages = new ChangeMessages(feeds, country, source);
    StreamReplies.send(
        streams, new EventStream.Start(messages, beginnings, after.sequence()), request, response);
  }

  private static void refuseUnknownChange(
      Parameters parameters, Fault.Place at, String of, long after, long head) {
    parameters.refuse("change-not-known", at, Wording.of("change-not-known", of, after, head));
  }

  /**
   * The feed; refuses the request if it has faults or names a change that the feed does not have.
   *
   * @param after the sequence of that change; 0 = none
   * @param place the header or parameter that names it
   */
  private Feed requireChange(
      CountryCode country, Parameters parameters, long after, Fault.Place place) {
    if (parameters.areSound()) {
      Readiness.require(view, country);
      wait.awaitReached(
          () -> feeds.of(country).head() >= after,
          () -> feeds.hasNews(country, after - 1),
          Wording.of("not-yet-projected.change", after, country));
      var feed = feeds.of(country);
      if (feed.head() < after) {
        refuseUnknownChange(parameters, place, country.value(), after, feed.head());
      }
    }
    parameters.requireSound();
    var feed = feeds.of(country);
    Readiness.require(view, country);
    return feed;
  }
}
