package nl.peildatum.query.countries;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.parameters.StatusFilter;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.web.map.AreaShapes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the areas of a country, as known at a moment: as JSON, or as GeoJSON with the
 * policy on a day.
 */
@RestController
final class AreasEndpoint {
  private final CountryQuestions questions;
  private final LongWork lists;
  private final LongWork pages;

  AreasEndpoint(CountryQuestions questions, LongWork lists, @Qualifier("pages") LongWork pages) {
    this.questions = questions;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/v1/countries/{cc}/areas")
  ResponseEntity<Delivery> areas(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, ReplyForm.JSON, ReplyForm.GEO_JSON);
    var asked =
        questions.onADay(
            country, RequestParameters.query(request, QuestionParameters.ON_A_DAY_BY_STATUS));
    var pool = form == ReplyForm.GEO_JSON ? lists : pages;
    var reply = AnswerReplies.to(request, form, asked.caching("/areas", form));
    return reply.unlessKnown(() -> pool.done(() -> reply.of(body(form, asked))));
  }

  private static JsonBody body(ReplyForm form, Coordinates asked) {
    return form == ReplyForm.GEO_JSON
        ? features(asked)
        : AreasWriter.gazetteer(asked.statuses().tell(asked.head(null), 0), asked.known());
  }

  private static JsonBody features(Coordinates asked) {
    var known = asked.known();
    var statuses = asked.statuses();
    return AreasWriter.features(
        statuses.tell(asked.head(null), leftOut(asked)),
        known,
        AreaShapes.SOURCE,
        AreaShapes::of,
        asked.day(),
        area -> AreaAnswers.of(known, area, asked.kinds()),
        statuses::keeps);
  }

  /** The number of answers that the filter leaves out, of all areas together. */
  private static long leftOut(Coordinates asked) {
    var statuses = asked.statuses();
    var known = asked.known();
    return statuses.isNone()
        ? 0
        : known.areas().all().stream()
            .mapToLong(
                area -> leftOut(AreaAnswers.of(known, area, asked.kinds()), asked.day(), statuses))
            .sum();
  }

  private static long leftOut(AreaAnswers from, LocalDate day, StatusFilter statuses) {
    return from.on(day).stream().filter(of -> !statuses.keeps(of)).count()
        + from.mayBearOn(day).stream().filter(of -> !statuses.keeps(of)).count();
  }
}
