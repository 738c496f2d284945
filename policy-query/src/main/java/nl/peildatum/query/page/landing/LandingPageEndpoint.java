package nl.peildatum.query.page.landing;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.assessment.RecordCache;
import nl.peildatum.query.page.assessment.ExampleCase;
import nl.peildatum.query.page.country.LastDecision;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.moratoria.MoratoriaPageEndpoint;
import nl.peildatum.query.page.question.FreeQuestion;
import nl.peildatum.query.page.question.PlaceSearch;
import nl.peildatum.query.page.question.SubjectQuestion;
import nl.peildatum.query.page.question.SubjectSearch;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.SourceFields;
import nl.peildatum.web.page.PageTexts;
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
  private static final int MOST_COUNTRIES = 300;

  /** By the hash of the last event that counts, which is that of one record only. */
  private final Cache<String, Optional<LastDecision>> lastDecisions =
      RecordCache.atMost(MOST_COUNTRIES);

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
          var all = questions.list(Parameters.none());
          return pages.done(() -> page(asked, all));
        });
  }

  private ResponseEntity<Delivery> page(PageRequest asked, AllCoordinates on) {
    var all = on.all();
    var written = asked.query().value(QUESTION).orElse("");
    if (written.isEmpty()) {
      return shown(asked, on, "", "", List.of());
    }
    var question = FreeQuestion.of(written);
    var subject = SubjectQuestion.of(written);
    var places = new PlaceSearch(all.records());
    var text = subject.isNamed() ? subject.place(asked.texts()) : question.place();
    var found = places.named(text, asked.texts());
    var days = question.daysToChoose();
    if (found.isEmpty() && isOfMoratoria(subject)) {
      return days.isEmpty()
          ? leadingTo(moratoria(question.day(), asked))
          : shown(asked, on, written, question.whyChoose(), moratoriaOn(days, asked));
    }
    if (isForSearch(subject, found, places, on) || (found.isEmpty() && isCitation(written))) {
      return leadingTo(search(written, asked));
    }
    if (!days.isEmpty() && !question.namesTwoDays() && !found.isEmpty()) {
      var onDays =
          found.stream()
              .flatMap(place -> days.stream().map(day -> linkOn(asked, place, day, subject)))
              .toList();
      return shown(asked, on, written, question.whyChoose(), onDays);
    }
    if (found.isEmpty()) {
      return shown(
          asked,
          on,
          written,
          "near",
          links(asked, question, subject, places.near(text, asked.texts())));
    }
    var links = links(asked, question, subject, found);
    return links.size() == 1
        ? leadingTo(Objects.requireNonNull(links.getFirst().address()))
        : shown(asked, on, written, "several", links);
  }

  /** Whether the question is about a subject of policy that the page of a place cannot show. */
  private static boolean isForSearch(
      SubjectQuestion subject,
      List<PlaceSearch.Found> found,
      PlaceSearch places,
      AllCoordinates on) {
    if (subject.isNamed()) {
      return found.isEmpty() || !subject.kinds().isNamed();
    }
    return found.stream().noneMatch(places::isOnRecord)
        && new SubjectSearch(subject).in(on.known()).findFirst().isPresent();
  }

  /** Whether a text is the number of a ruling or of an official document. */
  private static boolean isCitation(String written) {
    return SourceFields.meantBy(written).stream()
        .anyMatch(meant -> meant.identifier().kind() != IdentifierKind.AS_WRITTEN);
  }

  /** Whether the question is about moratoria and nothing else, in any country. */
  private static boolean isOfMoratoria(SubjectQuestion subject) {
    return subject.country().isEmpty()
        && subject.others().isEmpty()
        && MoratoriaPageEndpoint.isAbout(subject.kinds().kinds());
  }

  /** The page of the moratoria of all countries, in the language of this page. */
  private static String moratoria(Optional<LocalDate> day, PageRequest asked) {
    return new PageQuery(Map.of())
        .with(QuestionParameters.GELDIG_OP, day.orElse(null))
        .with(PageQuery.LANGUAGE, asked.query().value(PageQuery.LANGUAGE).orElse(null))
        .at("/moratoria");
  }

  private static List<Link> moratoriaOn(List<LocalDate> days, PageRequest asked) {
    var texts = asked.texts();
    var title = texts.text("moratoria.title");
    return days.stream()
        .map(
            day ->
                new Link(
                    texts.text("landing.onDay", title, texts.day(day)),
                    moratoria(Optional.of(day), asked)))
        .toList();
  }

  private static ResponseEntity<Delivery> leadingTo(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static List<Link> links(
      PageRequest asked,
      FreeQuestion question,
      SubjectQuestion subject,
      List<PlaceSearch.Found> places) {
    return places.stream()
        .map(
            place ->
                new Link(
                    place.nameIn(asked.texts()), place.address(asked, question, subject.kinds())))
        .toList();
  }

  /**
   * @param day Europe/Amsterdam
   */
  private static Link linkOn(
      PageRequest asked, PlaceSearch.Found place, LocalDate day, SubjectQuestion subject) {
    var texts = asked.texts();
    return new Link(
        texts.text("landing.onDay", place.nameIn(texts), texts.day(day)),
        place.address(asked, day, subject.kinds()));
  }

  /** The page that searches for a text, in the language of this page. */
  private static String search(String written, PageRequest asked) {
    return new PageQuery(Map.of())
        .with(QUESTION, written)
        .with(PageQuery.LANGUAGE, asked.query().value(PageQuery.LANGUAGE).orElse(null))
        .at("/bronnen");
  }

  private ResponseEntity<Delivery> shown(
      PageRequest asked, AllCoordinates on, String written, String why, List<Link> choices) {
    var model = new HashMap<String, Object>();
    model.put("written", written);
    model.put("choices", choices);
    model.put("exampleCase", ExampleCase.address());
    model.put("why", why);
    model.put("search", search(written, asked));
    model.put(
        "countries",
        on.known().stream()
            .map(known -> Row.of(known.record().country(), last(known), asked.texts()))
            .sorted(Comparator.comparing(Row::name))
            .toList());
    return html.page(asked, "landing", "/", model);
  }

  /** The decision about a country that was taken last, found anew when its record has grown. */
  private Optional<LastDecision> last(RecordAsOf known) {
    return RecordCache.in(
        lastDecisions, known.record().hash(known.sequence()), () -> LastDecision.of(known, null));
  }

  /** A country with the decision about it that was taken last. */
  record Row(String name, String address, Optional<Link> decision, String recorded) {
    static Row of(CountryCode country, Optional<LastDecision> last, PageTexts texts) {
      return new Row(
          texts.country(country.value()),
          "/landen/" + country.inPath(),
          last.map(of -> of.link(texts)),
          last.map(of -> texts.instant(of.decision().recordedAt())).orElse(""));
    }
  }
}
