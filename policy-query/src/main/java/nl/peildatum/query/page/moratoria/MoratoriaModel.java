package nl.peildatum.query.page.moratoria;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.moratoria.CountryMoratoria.OnTheDay;
import nl.peildatum.query.page.moratoria.CountryMoratoria.Row;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;

/** What the page of the moratoria of all countries shows. */
final class MoratoriaModel {
  /** The most moratoria in a table; each country's page has all of its own. */
  private static final int MOST = 300;

  private final PageRequest asked;
  private final PageTexts texts;
  private final AllCoordinates question;

  MoratoriaModel(PageRequest asked, AllCoordinates question) {
    this.asked = asked;
    this.texts = asked.texts();
    this.question = question;
  }

  /**
   * The content of the page.
   *
   * @param today the current day, Europe/Amsterdam, by which the page tells whether its day is
   *     today
   */
  Map<String, Object> of(LocalDate today) {
    var countries = countries();
    var rows =
        countries.stream()
            .flatMap(one -> one.rows().stream())
            .collect(Collectors.groupingBy(Row::onTheDay));
    var model = new HashMap<String, Object>();
    model.put("day", texts.day(question.day()));
    model.put("isToday", question.day().equals(today));
    model.put("isFinal", question.all().isFinal());
    model.put("recorded", texts.instant(question.all().beschikbaarOp()));
    model.put("bekendOp", Optional.ofNullable(question.bekendOp()).map(texts::day).orElse(""));
    model.put("basis", question.basis().name());
    model.put("onTheDay", first(rows, OnTheDay.HOLDS));
    model.put("notKnown", first(rows, OnTheDay.NOT_KNOWN));
    model.put("others", first(rows, OnTheDay.DOES_NOT_HOLD));
    model.put(
        "isCut",
        rows.values().stream().anyMatch(some -> some.size() > MOST)
            || countries.stream().anyMatch(CountryMoratoria::isCut));
    model.put(
        "without",
        countries.stream()
            .filter(one -> one.rows().isEmpty())
            .map(CountryMoratoria::country)
            .toList());
    model.put("hiding", countries.stream().filter(CountryMoratoria::hidesPolicy).count());
    model.put("given", given());
    model.put("bases", List.of(Basis.OPERATIONAL.name(), Basis.FORMAL.name()));
    model.put("permanent", permanent());
    return model;
  }

  /** What the countries on record answer, by name in the language of the page. */
  private List<CountryMoratoria> countries() {
    return question.all().records().stream()
        .map(record -> CountryMoratoria.of(question, record, texts, link(record)))
        .sorted(Comparator.comparing(one -> one.country().text()))
        .toList();
  }

  private Link link(CountryRecord record) {
    var country = record.country();
    return new Link(
        texts.country(country.value()),
        asked
            .query()
            .with(QuestionParameters.GELDIG_OP, question.day())
            .at("/landen/" + country.inPath()));
  }

  private static List<Row> first(Map<OnTheDay, List<Row>> rows, OnTheDay onTheDay) {
    return rows.getOrDefault(onTheDay, List.of()).stream().limit(MOST).toList();
  }

  private Map<String, String> given() {
    var given = new HashMap<String, String>();
    for (var name : List.of(QuestionParameters.BEKEND_OP, QuestionParameters.BESCHIKBAAR_OP)) {
      given.put(name, asked.query().value(name).orElse(""));
    }
    given.put(QuestionParameters.GELDIG_OP, question.day().toString());
    return given;
  }

  /**
   * The permanent link: the address of this page with its language, day and moment of the record.
   * It shows the same page for ever once nothing that is recorded later can change the answers.
   */
  String permanent() {
    return asked
        .inItsLanguage()
        .with(QuestionParameters.GELDIG_OP, question.day())
        .with(QuestionParameters.BESCHIKBAAR_OP, Milliseconds.text(question.all().beschikbaarOp()))
        .at(MoratoriaPageEndpoint.PATH);
  }
}
