package nl.peildatum.query.page.country;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.page.entry.QuestionHead;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.question.AskedSubject;
import nl.peildatum.query.parameters.Address;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.time.LawDay;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** What stands at the head and the foot of the page of a country. */
final class CountryModel {
  private CountryModel() {}

  /**
   * The model of the head and the foot.
   *
   * @param today the current day, Europe/Amsterdam
   */
  static Map<String, Object> head(
      PageRequest asked,
      Coordinates on,
      Optional<String> place,
      Map<String, Object> answer,
      LocalDate today) {
    var texts = asked.texts();
    var model =
        QuestionHead.of(asked, on, answer, area -> with(asked, on, QuestionParameters.AREA, area));
    model.put("cc", on.country().inPath());
    model.put("country", texts.country(on.country().value()));
    var title = String.valueOf(model.get("place"));
    model.put("title", title);
    model.put("day", texts.day(on.day()));
    model.put("isToday", on.day().equals(today));
    model.put("soFar", soFar(texts, on));
    model.put("lastDecision", LastDecision.of(on).map(last -> last.link(texts)).orElse(null));
    model.put(
        "onlyKind",
        on.kinds().stream().map(kind -> texts.text("kind." + kind)).findFirst().orElse(null));
    model.put("allKinds", with(asked, on, QuestionParameters.KIND, null));
    model.put("given", given(asked, on));
    model.put("endedOn", day(object(answer, "area"), "endedOn").map(texts::day).orElse(""));
    model.put("timeline", onThisDay(asked, on, "/tijdlijn"));
    model.put("comparison", onThisDay(asked, on, "/vergelijk"));
    model.put("permanent", permanent(asked, on, place));
    model.put("json", json(on, place).orElse(null));
    model.put("caseAddress", caseAddress(asked, on));
    model.put("citation", citation(texts, on, title));
    return model;
  }

  /** Which days of the question are later than the moment of the record, a sentence each. */
  private static List<String> soFar(PageTexts texts, Coordinates on) {
    var sentences = new ArrayList<String>();
    if (isLater(on, on.day())) {
      sentences.add(texts.text("country.banner.soFar"));
    }
    var bekendOp = on.bekendOp();
    if (bekendOp != null && isLater(on, bekendOp)) {
      sentences.add(texts.text("country.banner.soFar.public"));
    }
    return List.copyOf(sentences);
  }

  private static boolean isLater(Coordinates on, LocalDate day) {
    return Optional.ofNullable(on.moment().beschikbaarOp())
        .map(LawDay::of)
        .filter(day::isAfter)
        .isPresent();
  }

  /** Another page about the same question, with the day named. */
  private static String onThisDay(PageRequest asked, Coordinates on, String page) {
    return asked
        .query()
        .with(QuestionParameters.GELDIG_OP, on.day())
        .with(AskedSubject.PARAMETER, null)
        .at("/landen/" + on.country().inPath() + page);
  }

  /** What the fields of the form hold. */
  private static Map<String, String> given(PageRequest asked, Coordinates on) {
    var given = new HashMap<String, String>();
    for (var name : List.of(QuestionParameters.AREA, "sequence", "bekendOp")) {
      given.put(name, asked.query().value(name).orElse(""));
    }
    given.put(QuestionParameters.GELDIG_OP, on.day().toString());
    return given;
  }

  /** The address of this page with another value of a parameter; null removes the parameter. */
  static String with(PageRequest asked, Coordinates on, String parameter, @Nullable Object value) {
    return asked.query().with(parameter, value).at("/landen/" + on.country().inPath());
  }

  private static String citation(PageTexts texts, Coordinates on, String title) {
    var recorded = Optional.ofNullable(on.moment().beschikbaarOp());
    return texts.text(
        "country.reference.text",
        title,
        texts.day(on.day()),
        recorded.map(texts::instant).orElse("-"),
        Long.toString(on.moment().sequence()),
        on.day().toString(),
        recorded.map(LawDay::of).map(Object::toString).orElse("-"));
  }

  /** The address of the page that gives this answer for ever, in its language. */
  static String permanent(PageRequest asked, Coordinates on, Optional<String> place) {
    var values = pinned(on);
    place.ifPresent(area -> values.put(QuestionParameters.AREA, List.of(area)));
    values.put(PageQuery.LANGUAGE, List.of(asked.texts().language().tag()));
    return new PageQuery(values)
        .with(AskedSubject.PARAMETER, AskedSubject.in(asked.query()).value())
        .at("/landen/" + on.country().inPath());
  }

  /** The page of a case from this place, with the clocks that were asked for. */
  private static String caseAddress(PageRequest asked, Coordinates on) {
    return asked
        .query()
        .with(QuestionParameters.GELDIG_OP, null)
        .with("kind", null)
        .with(AskedSubject.PARAMETER, null)
        .with("country", on.country().value())
        .at("/zaak");
  }

  /** The address of the answer as JSON; empty where no path can hold the name of the place. */
  private static Optional<String> json(Coordinates on, Optional<String> place) {
    if (place.filter(name -> !Address.canBeSegment(name)).isPresent()) {
      return Optional.empty();
    }
    var path =
        "/v1/countries/"
            + on.country().inPath()
            + place.map(area -> "/areas/" + Address.segment(area)).orElse("")
            + "/policy";
    return Optional.of(new PageQuery(pinned(on)).at(path));
  }

  /** The parameters of the question with every clock named. */
  private static Map<String, List<String>> pinned(Coordinates on) {
    var values = new TreeMap<String, List<String>>();
    values.put(QuestionParameters.GELDIG_OP, List.of(on.day().toString()));
    var recorded = on.moment().beschikbaarOp();
    if (recorded == null) {
      values.put("sequence", List.of("0"));
    } else {
      values.put("beschikbaarOp", List.of(Milliseconds.text(recorded)));
    }
    if (on.basis() != Basis.OPERATIONAL) {
      values.put("basis", List.of(on.basis().name()));
    }
    if (on.bekendOp() != null) {
      values.put("bekendOp", List.of(on.bekendOp().toString()));
    }
    on.kinds().forEach(kind -> values.put(QuestionParameters.KIND, List.of(kind)));
    return values;
  }
}
