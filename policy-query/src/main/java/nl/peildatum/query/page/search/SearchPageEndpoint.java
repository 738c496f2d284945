package nl.peildatum.query.page.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.gaps.AnnouncementGapsEndpoint;
import nl.peildatum.query.gaps.GapsQuestion;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.question.SubjectQuestion;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.AllCountries;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.sources.SourceParameters;
import nl.peildatum.query.sources.SourcesEndpoint;
import nl.peildatum.query.sources.SourcesQuestion;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.source.PersonalData;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.wording.Wording;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that searches for sources, places and decisions; without a question it lists the
 * decisions by the day on which they became public.
 */
@RestController
public final class SearchPageEndpoint {
  static final String PATH = "/bronnen";
  private static final String QUESTION = "vraag";

  private final AllCountriesQuestions questions;
  private final LongWork pages;
  private final HtmlReplies html;

  SearchPageEndpoint(
      AllCountriesQuestions questions, @Qualifier("pages") LongWork pages, HtmlReplies html) {
    this.questions = questions;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<Delivery> search(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          if (asked.query().value(QUESTION).isPresent()) {
            return understood(asked);
          }
          return SourceParameters.names().stream().anyMatch(asked.query().values()::containsKey)
              ? ofSource(asked)
              : overview(asked);
        });
  }

  /** The page of a text in words: every way to understand it, with what was found. */
  private ResponseEntity<Delivery> understood(PageRequest asked) {
    var written = asked.query().value(QUESTION).orElseThrow();
    var parameters = asked.query().parameters(QuestionParameters.ON_A_DAY_EVERYWHERE, QUESTION);
    if (PersonalData.looksLikeVNumber(written)) {
      parameters.refuse("personal-data", QUESTION, Wording.of("personal-data.question"));
    }
    parameters.requireSound();
    var readings =
        SourceReading.of(written).stream()
            .map(reading -> asked.query().with(QUESTION, null).with(reading.parameter(), written))
            .map(this::question)
            .toList();
    var all = questions.list(Parameters.none()).all();
    var subject = SubjectQuestion.of(written);
    var onADay =
        subject.isNamed() || (readings.isEmpty() && subject.hasWords())
            ? Optional.of(questions.onADay(parameters))
            : Optional.<AllCoordinates>empty();
    return pages.done(
        () -> {
          var model = model(asked, written);
          var bySubject =
              onADay
                  .map(on -> FoundBySubject.of(written, on, asked))
                  .orElse(FoundBySubject.NOTHING);
          model.put("results", readings.stream().map(of -> result(asked, of, all)).toList());
          readings.stream().findFirst().ifPresent(of -> model.put("asOf", day(asked, of)));
          model.putAll(new FoundByName(asked, all).model(written, readings.isEmpty(), bySubject));
          return html.page(asked, "search", asked.query().at(PATH), model);
        });
  }

  /** The page of a source that is named by a parameter of the API. */
  private ResponseEntity<Delivery> ofSource(PageRequest asked) {
    var question = question(asked.query());
    var all = questions.list(Parameters.none()).all();
    return pages.done(
        () -> {
          var model = model(asked, written(asked.query(), question));
          model.put("results", List.of(result(asked, question, all)));
          model.put("asOf", day(asked, question));
          return html.page(asked, "search", asked.query().at(PATH), model);
        });
  }

  private static String written(PageQuery query, Named question) {
    return query.value(question.parameter()).orElse("");
  }

  /** A question to the API about one source, and the parameter that names the source. */
  private record Named(String parameter, PageQuery query, SourcesQuestion question) {}

  private Named question(PageQuery query) {
    var parameters = query.parameters(SourcesEndpoint.DECLARED);
    var question = SourcesQuestion.in(parameters, questions);
    var parameter =
        SourceParameters.names().stream().filter(parameters::has).findFirst().orElseThrow();
    return new Named(parameter, query, question);
  }

  private static String day(PageRequest asked, Named named) {
    return asked.texts().day(named.question().asked().day());
  }

  private static SourceResult result(PageRequest asked, Named named, AllCountries all) {
    var answer = JsonMembers.of(named.question().first(SourceResult.MOST + 1L));
    return new SourceResult.Maker(asked.texts(), entries(all, asked.texts()))
        .of(
            named.parameter(),
            answer,
            named.query().at(PATH),
            named.query().with(PageQuery.LANGUAGE, null).at("/v1/sources"));
  }

  /** What names the areas and groups of each country, by its code. */
  private static Function<String, AnswerEntries> entries(AllCountries all, PageTexts texts) {
    var byCode =
        all.records().stream()
            .collect(Collectors.toMap(of -> of.country().value(), of -> entries(of, texts)));
    return code -> Objects.requireNonNull(byCode.get(code), code);
  }

  private static AnswerEntries entries(CountryRecord record, PageTexts texts) {
    return new AnswerEntries(texts, Object::toString, record.areas())
        .knowing(record.atHead(Basis.OPERATIONAL));
  }

  private ResponseEntity<Delivery> overview(PageRequest asked) {
    var parameters = asked.query().parameters(AnnouncementGapsEndpoint.DECLARED);
    var question = GapsQuestion.in(parameters, questions);
    return pages.done(
        () -> {
          var answer = JsonMembers.of(question.latestPublic(GapOverview.MOST));
          var model = model(asked, "");
          model.put("gaps", GapOverview.of(asked, answer));
          model.put("instruments", GapOverview.instruments(asked.texts()));
          model.put("countries", GapOverview.countries(asked.texts(), question.asked()));
          return html.page(asked, "search", asked.query().at(PATH), model);
        });
  }

  private static Map<String, Object> model(PageRequest asked, String written) {
    var model = new HashMap<String, Object>();
    model.put("written", written);
    model.put("results", List.of());
    model.put("isNothing", false);
    model.put("places", List.of());
    model.put("subject", FoundBySubject.NOTHING);
    model.put("hasSubject", false);
    model.put("near", List.of());
    model.put("titles", List.of());
    model.put("searched", "");
    model.put("asOf", "");
    model.put("day", asked.query().value(QuestionParameters.GELDIG_OP).orElse(""));
    return model;
  }
}
