package nl.peildatum.query.page.landing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.frame.PageTexts;
import nl.peildatum.query.parameters.AllCountries;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.record.CountryRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that asks for the question, and leads to its answer. */
@RestController
public final class LandingPageEndpoint {
  private static final String QUESTION = "vraag";

  private final AllCountriesQuestions questions;
  private final LongWork pages;
  private final HtmlReplies html;

  LandingPageEndpoint(
      AllCountriesQuestions questions, @Qualifier("pages") LongWork pages, HtmlReplies html) {
    this.questions = questions;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/")
  ResponseEntity<Delivery> landing(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          asked.query().parameters(Set.of(), QUESTION).requireSound();
          var all = questions.list(Parameters.none()).all();
          return pages.done(() -> page(asked, all));
        });
  }

  private ResponseEntity<Delivery> page(PageRequest asked, AllCountries all) {
    var written = asked.query().value(QUESTION);
    if (written.isEmpty()) {
      return shown(asked, all, "", "", List.of());
    }
    var question = FreeQuestion.of(written.get());
    var places = new PlaceSearch(all.records());
    var found = places.named(question.place(), asked.texts());
    if (question.period().isPresent() && !found.isEmpty()) {
      var days = List.of(question.period().get().first(), question.period().get().last());
      var onDays =
          found.stream()
              .flatMap(place -> days.stream().map(day -> linkOn(asked, place, day)))
              .toList();
      return shown(asked, all, written.get(), "period", onDays);
    }
    if (found.isEmpty()) {
      var near = links(asked, question, places.near(question.place()));
      return shown(asked, all, written.get(), "near", near);
    }
    var links = links(asked, question, found);
    return links.size() == 1
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, Objects.requireNonNull(links.getFirst().address()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build()
        : shown(asked, all, written.get(), "several", links);
  }

  private static List<Link> links(
      PageRequest asked, FreeQuestion question, List<PlaceSearch.Found> places) {
    var day = question.day().orElse(null);
    return places.stream()
        .map(place -> new Link(place.nameIn(asked.texts()), place.address(asked, day)))
        .toList();
  }

  /**
   * @param day Europe/Amsterdam
   */
  private static Link linkOn(PageRequest asked, PlaceSearch.Found place, LocalDate day) {
    var texts = asked.texts();
    return new Link(
        texts.text("landing.onDay", place.nameIn(texts), texts.day(day)),
        place.address(asked, day));
  }

  private ResponseEntity<Delivery> shown(
      PageRequest asked, AllCountries all, String written, String why, List<Link> choices) {
    var model = new HashMap<String, Object>();
    model.put("written", written);
    model.put("choices", choices);
    model.put("why", why);
    model.put(
        "search",
        new PageQuery(Map.of()).with(QUESTION, written.isEmpty() ? null : written).at("/bronnen"));
    model.put(
        "countries",
        all.records().stream().map(record -> row(asked.texts(), all, record)).toList());
    return html.page(asked, "landing", "/", model);
  }

  private static Map<String, String> row(PageTexts texts, AllCountries all, CountryRecord record) {
    var last = record.event(all.sequence(record)).orElseThrow().envelope();
    return Map.of(
        "name", texts.country(record.country().value()),
        "address", "/landen/" + record.country().inPath(),
        "decision", last.decisionId().value(),
        "decisionAddress", "/besluiten/" + last.decisionId().value(),
        "recorded", texts.instant(last.recordedAt()));
  }
}
