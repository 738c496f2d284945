package nl.peildatum.query.page.country;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.query.countries.MappedArea;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.entry.KindsNotRead;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.entry.QuotedPassages;
import nl.peildatum.query.page.entry.ReadDays;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.map.CountryMap;
import nl.peildatum.query.page.question.AskedSubject;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.policy.PolicyListing;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of the policy of a country, or of one area, on a day as known at a moment. */
@RestController
public final class CountryPageEndpoint {
  private static final Set<String> STANDING = Set.of("IN_FORCE", "DISPUTED", "UNCERTAIN");

  /** What stands comes before what is over or announced, otherwise in the order of the API. */
  private static final Comparator<Map<String, Object>> STANDING_FIRST =
      Comparator.comparing(
          answer -> !text(answer, "status").filter(STANDING::contains).isPresent());

  /**
   * The most lines of policy of a place, of other areas, and the most areas, on a page; the API has
   * all of them.
   */
  private static final int MOST = 300;

  private final CountryQuestions questions;
  private final MomentResolver moments;
  private final LongWork pages;
  private final HtmlReplies html;

  CountryPageEndpoint(
      CountryQuestions questions,
      MomentResolver moments,
      @Qualifier("pages") LongWork pages,
      HtmlReplies html) {
    this.questions = questions;
    this.moments = moments;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/landen/{cc}")
  ResponseEntity<Delivery> country(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var country = CountryParameter.named(cc);
          var parameters =
              asked
                  .query()
                  .parameters(
                      QuestionParameters.ON_A_DAY, QuestionParameters.AREA, AskedSubject.PARAMETER);
          var on = questions.onADay(country, parameters);
          parameters.requireSound();
          return pages.done(() -> page(asked, on));
        });
  }

  private ResponseEntity<Delivery> page(PageRequest asked, Coordinates on) {
    var place = asked.query().value(QuestionParameters.AREA);
    var answer = JsonMembers.of(PolicyListing.first(on, place, MOST + 1L));
    var model = new HashMap<>(CountryModel.head(asked, on, place, answer, moments.today()));
    var entries =
        new AnswerEntries(
                asked.texts(),
                day -> CountryModel.with(asked, on, QuestionParameters.GELDIG_OP, day),
                on.areas(),
                PublicBy.of(on),
                Optional.of(new QuotedPassages(on.known().record())))
            .on(on.known().basis())
            .with(ReadDays.of(on))
            .knowing(on.known());
    var answers = objects(answer, "answers");
    var shown =
        answers.subList(0, Math.min(MOST, answers.size())).stream().sorted(STANDING_FIRST).toList();
    var subject = AskedSubject.in(asked.query());
    var bySubject = shown.stream().collect(partitioningBy(one -> isOf(subject, one)));
    model.put("subject", String.join("; ", subject.names(asked.texts())));
    model.put("ofSubject", entries.of(requireNonNull(bySubject.get(true)), "s"));
    model.put("answers", entries.of(requireNonNull(bySubject.get(false)), "a"));
    model.put("isCut", answers.size() > MOST);
    model.put("others", others(entries, answer));
    model.put("isCutOfOthers", objects(answer, "mayAlsoBear").size() > MOST);
    model.put("absence", entries.of(absence(on, answer), "b"));
    model.put("notRead", notRead(asked, on));
    model.put("areas", areas(asked, on));
    if (place.isEmpty() && !on.areas().all().isEmpty()) {
      model.put("map", CountryMap.of(asked, on));
    }
    if (place.isPresent()) {
      model.put("wholeCountry", CountryModel.with(asked, on, QuestionParameters.AREA, null));
      model.put("hasMap", MappedArea.areDrawn(on.areas()));
    }
    return html.page(asked, "country", CountryModel.permanent(asked, on, place), model);
  }

  private static boolean isOf(AskedSubject subject, Map<String, Object> answer) {
    return text(answer, "kind").filter(subject.kinds()::contains).isPresent();
  }

  /**
   * Why a country has no answer; the API leaves out the kind, which is the one it was asked for.
   */
  private static List<Map<String, Object>> absence(Coordinates on, Map<String, Object> answer) {
    if (!answer.containsKey("absence")) {
      return List.of();
    }
    var absence = new HashMap<>(object(answer, "absence"));
    absence.putIfAbsent("kind", on.kindOfAbsence());
    return List.of(absence);
  }

  /**
   * A sentence that names the kinds of policy of which this day was not read; empty if there is
   * none, or if the question is about one kind, whose own answer says it.
   */
  private static String notRead(PageRequest asked, Coordinates on) {
    return on.kinds().isEmpty()
        ? KindsNotRead.of(on).sentence("country.notRead", asked.texts())
        : "";
  }

  private static List<AnswerEntry> others(AnswerEntries entries, Map<String, Object> answer) {
    var named = new ArrayList<Map<String, Object>>();
    var others = objects(answer, "mayAlsoBear");
    for (var other : others.subList(0, Math.min(MOST, others.size()))) {
      var copy = new HashMap<>(other);
      var subject = new HashMap<>(object(other, "subject"));
      if (!subject.containsKey("target") && !subject.containsKey("origin")) {
        text(object(other, "area"), "id").ifPresent(area -> subject.putIfAbsent("area", area));
      }
      copy.put("subject", subject);
      named.add(copy);
    }
    return entries.of(named, "c");
  }

  private static List<Link> areas(PageRequest asked, Coordinates on) {
    return on.areas().all().stream()
        .limit(MOST)
        .map(
            area ->
                new Link(
                    area.name(),
                    CountryModel.with(asked, on, QuestionParameters.AREA, area.id().value())))
        .toList();
  }
}
