package nl.peildatum.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.areaanswer.DayChange;
import nl.peildatum.json.Listing;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.Period;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.DeliveryReplies;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the changes in a window of either axis, in all countries: what starts or ends,
 * or what was recorded.
 */
@RestController
public final class ChangesEndpoint {
  public static final Set<String> DECLARED =
      Set.of(
          "axis",
          "from",
          "until",
          "country",
          QuestionParameters.AREA,
          "kind",
          "basis",
          "bekendOp",
          QuestionParameters.BESCHIKBAAR_OP);
  private static final String GELDIG = "geldig";
  private static final String BEKEND = "bekend";
  private static final List<String> ON_DAYS_ONLY =
      List.of("basis", "bekendOp", QuestionParameters.AREA);

  private final AllCountriesQuestions questions;
  private final LongWork lists;

  ChangesEndpoint(AllCountriesQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/changes")
  ResponseEntity<Delivery> changes(HttpServletRequest request) {
    var form = FormReplies.chosen(request, DeliveryReplies.lists());
    var parameters = RequestParameters.query(request, DECLARED);
    var axis = parameters.oneOf("axis", "unknown-axis", List.of(GELDIG, BEKEND)).orElse(GELDIG);
    return axis.equals(BEKEND)
        ? onTheRecord(form, parameters, request)
        : onDays(form, parameters, request);
  }

  private ResponseEntity<Delivery> onDays(
      ReplyForm form, Parameters parameters, HttpServletRequest request) {
    var from = parameters.date("from");
    var until = parameters.date("until");
    Period.refuseEmpty(from, until, parameters);
    var place = parameters.text(QuestionParameters.AREA);
    if (place.isPresent() && !parameters.has("country")) {
      parameters.refuse("country-missing", QuestionParameters.AREA, Wording.of("country-missing"));
    }
    var asked = questions.changes(parameters);
    var areas = areas(asked);
    var window =
        new ChangeWindow<>(
            from.orElse(null),
            until.orElse(null),
            asked.country(),
            place.map(written -> area(written, areas)).orElse(null),
            asked.kinds());
    return reply(form, () -> onDays(window, place, asked), asked, request);
  }

  private static Optional<Gazetteer> areas(AllCountriesQuestions.OfChanges asked) {
    return asked.of().known().stream().findFirst().map(RecordAsOf::areas);
  }

  private static Map<String, Object> area(String written, Optional<Gazetteer> known) {
    return known
        .map(areas -> AnswerHead.place(written, areas))
        .orElseGet(() -> AnswerHead.unknownArea(written));
  }

  private static Listing onDays(
      ChangeWindow<LocalDate> window,
      Optional<String> place,
      AllCountriesQuestions.OfChanges asked) {
    var known = asked.of().known();
    return DayChangesWriter.write(
        window, asked.of().headOnBasis(), () -> changes(window, place, known));
  }

  private static Stream<DayChange> changes(
      ChangeWindow<LocalDate> window, Optional<String> place, List<RecordAsOf> known) {
    return place
        .map(
            written ->
                known.stream()
                    .flatMap(
                        of ->
                            DayChange.ofArea(
                                of, written, window.from(), window.until(), window.kinds())))
        .orElseGet(() -> DayChange.within(known, window.from(), window.until(), window.kinds()));
  }

  private ResponseEntity<Delivery> onTheRecord(
      ReplyForm form, Parameters parameters, HttpServletRequest request) {
    ON_DAYS_ONLY.stream()
        .filter(parameters::has)
        .forEach(
            name ->
                parameters.refuse(
                    "unknown-parameter",
                    name,
                    Wording.of("unknown-parameter.on-the-record", name)));
    var from = parameters.instant("from");
    var until = parameters.instant("until");
    Period.refuseEmpty(from, until, parameters);
    var asked = questions.changes(parameters);
    var window =
        new ChangeWindow<>(
            from.orElse(null), until.orElse(null), asked.country(), null, asked.kinds());
    return reply(form, () -> onTheRecord(window, asked), asked, request);
  }

  private static Listing onTheRecord(
      ChangeWindow<Instant> window, AllCountriesQuestions.OfChanges asked) {
    var all = asked.of().all();
    return RecordChangesWriter.write(
        window,
        asked.of().head(),
        () ->
            RecordChange.within(
                all.records(), window.from(), window.until(), all.beschikbaarOp(), window.kinds()));
  }

  private ResponseEntity<Delivery> reply(
      ReplyForm form,
      Supplier<Listing> listing,
      AllCountriesQuestions.OfChanges asked,
      HttpServletRequest request) {
    var reply = AnswerReplies.to(request, form, asked.of().caching("/v1/changes", form));
    return reply.unlessKnown(() -> lists.done(() -> reply.of(form, listing.get())));
  }
}
