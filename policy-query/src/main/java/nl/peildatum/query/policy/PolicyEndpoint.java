package nl.peildatum.query.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.areaanswer.AnswerCost;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.query.parameters.Address;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.DeliveryReplies;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.Replies;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the policy of a country or of one area on a day, as known at a moment. */
@RestController
public final class PolicyEndpoint {
  /** The most facts that are read on the thread of the request; they take some milliseconds. */
  public static final int FEW_FACTS = 400;

  /**
   * The most bytes of answers that are built in memory; a longer answer is sent while it is
   * written.
   */
  private static final int MOST_AT_ONCE = 512 << 10;

  /**
   * The attribute of a request whose answer was already found to be too long for the short path.
   */
  static final String LONG = PolicyEndpoint.class.getName() + ".long";

  private final CountryQuestions questions;
  private final LongWork lists;
  private final LongWork single;

  PolicyEndpoint(
      CountryQuestions questions, LongWork lists, @Qualifier("singleCases") LongWork single) {
    this.single = single;
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/policy")
  ResponseEntity<Delivery> ofCountry(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, DeliveryReplies.lists());
    var asked = asked(country, request);
    var reply = AnswerReplies.to(request, form, asked.caching("/policy", form));
    return reply.unlessKnown(() -> lists.done(() -> ofCountry(form, asked, reply)));
  }

  private static ResponseEntity<Delivery> ofCountry(
      ReplyForm form, Coordinates asked, AnswerReplies reply) {
    var changes = new NearestChanges(asked.day());
    var body = DeliveryReplies.delivery(form, PolicyListing.ofCountry(asked, changes::seen));
    return reply.of(body, NeighbourLinks.ofPolicy(asked, changes));
  }

  @GetMapping("/v1/countries/{cc}/areas/{area}/policy")
  ResponseEntity<?> ofArea(
      @PathVariable("cc") String cc,
      @PathVariable("area") String written,
      HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, DeliveryReplies.lists());
    if (form == ReplyForm.JSON && request.getAttribute(LONG) == null) {
      var ready = aboutArea(cc, written, request);
      if (ready.isPresent()) {
        return ready.get().to(request).entity();
      }
    }
    var asked = asked(country, request);
    var reply =
        AnswerReplies.to(request, form, caching(asked.areas().find(written), written, asked, form));
    var pool = asked.statuses().isNone() ? lists : single;
    return reply.unlessKnown(
        () -> pool.done(() -> reply.of(form, PolicyListing.ofPlace(asked, written))));
  }

  /** The caching of an area's answer: every name of the area has one canonical address. */
  private static Caching caching(
      Optional<Area> area, String written, Coordinates asked, ReplyForm form) {
    var id = area.map(known -> known.id().value());
    return asked.caching(
        "/areas/" + id.orElseGet(() -> Address.segment(written)) + "/policy", form);
  }

  /**
   * The answer as JSON, for {@link AreaPolicyFilter} or the dispatcher; empty where the answer is
   * long, filtered or expanded, which only {@link #ofArea} sends.
   */
  Optional<Replies.Ready> aboutArea(String cc, String written, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    FormReplies.chosen(request, DeliveryReplies.lists());
    var asked = asked(country, request);
    var place = asked.areas().find(written);
    var caching = caching(place, written, asked, ReplyForm.JSON);
    if (AnswerReplies.to(request, ReplyForm.JSON, caching).isKnown()) {
      return Optional.of(Replies.Ready.known(caching));
    }
    if (!asked.statuses().isNone() || asked.expandsSources()) {
      return Optional.empty();
    }
    return place
        .map(area -> ofKnown(area, asked))
        .orElseGet(() -> ofUnknown(written, asked))
        .map(body -> Replies.Ready.of(body, caching));
  }

  private Coordinates asked(CountryCode country, HttpServletRequest request) {
    return questions.onADay(
        country, RequestParameters.query(request, QuestionParameters.POLICY_ON_A_DAY));
  }

  private Optional<byte[]> ofKnown(Area area, Coordinates asked) {
    var head = AnswerWriter.head(asked.head(AnswerHead.area(area, asked.areas())));
    return answers(area, asked).map(answers -> AnswerWriter.answers(head, answers));
  }

  /** The answers of an area; if many facts have to be read, on a thread of the pool. */
  private Optional<byte[]> answers(Area area, Coordinates asked) {
    var known = asked.known();
    return AnswerCost.facts(known, area) > FEW_FACTS
        ? single.done(() -> written(AreaAnswers.of(known, area, asked.kinds()), asked))
        : written(AreaAnswers.of(known, area, asked.kinds()), asked);
  }

  private static Optional<byte[]> written(AreaAnswers from, Coordinates asked) {
    return AnswerWriter.withoutHead(
        from.on(asked.day()), from.mayBearOn(asked.day()), MOST_AT_ONCE);
  }

  private Optional<byte[]> ofUnknown(String written, Coordinates asked) {
    var answers =
        asked.known().sequence() > FEW_FACTS
            ? single.done(() -> written(PolicyListing.from(asked, written), asked))
            : written(PolicyListing.from(asked, written), asked);
    var head = AnswerWriter.head(asked.headOfUnknown(written, asked.moment().isFinal()));
    return answers.map(bytes -> AnswerWriter.answers(head, bytes));
  }
}
