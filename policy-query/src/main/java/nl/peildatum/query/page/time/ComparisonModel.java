package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.query.page.entry.KindsNotRead;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CoordinatesPair;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.web.page.PageTexts;

/** What the page of a comparison shows, made from the answer of the API. */
final class ComparisonModel {
  /** The most differences on a page; the API has all of them. */
  static final int MOST = 60;

  private static final String OTHER_BESCHIKBAAR_OP = "otherBeschikbaarOp";
  private static final String OTHER_SEQUENCE = "otherSequence";

  private final PageRequest asked;
  private final PageTexts texts;
  private final CoordinatesPair on;
  private final TimeLinks links;

  ComparisonModel(PageRequest asked, CoordinatesPair on) {
    this.asked = asked;
    this.texts = asked.texts();
    this.on = on;
    this.links = new TimeLinks(on.one().country(), asked.query());
  }

  /**
   * One of the two questions.
   *
   * @param page the country page that answers it
   * @param sequence what the field of the form holds
   */
  record Point(String day, String recorded, String page, String geldigOp, String sequence) {}

  Map<String, Object> of(Map<String, Object> answer) {
    var later = later();
    var model = TimeHead.of(asked, later, links, "/vergelijk", answer);
    var reader =
        new DifferenceReader(
            texts,
            new AnswerEntries(texts, links::countryPageOn, later.areas(), PublicBy.of(later))
                .knowing(later.known()),
            new DecisionLinks(texts, later.moment().record()));
    var differences = objects(answer, "differences");
    var others = objects(answer, "mayAlsoBear");
    model.put("differences", reader.of(first(differences), "a"));
    model.put("others", reader.of(first(others), "b"));
    model.put(
        "absence",
        reader.of(
            answer.containsKey("absence") ? List.of(object(answer, "absence")) : List.of(), "c"));
    model.put("isCut", differences.size() > MOST || others.size() > MOST);
    model.put(
        "one", point(on.one(), QuestionParameters.SEQUENCE, QuestionParameters.BESCHIKBAAR_OP));
    model.put("other", point(on.other(), OTHER_SEQUENCE, OTHER_BESCHIKBAAR_OP));
    model.put("notRead", notRead());
    model.put("isSame", on.one().day().equals(on.other().day()) && isOneMoment());
    model.put("isFinal", on.one().moment().isFinal() && on.other().moment().isFinal());
    model.put("isLatest", true);
    model.put("swapped", swapped().at(links.path("/vergelijk")));
    model.put("permanent", pinned(asked.inItsLanguage()).at(links.path("/vergelijk")));
    model.put("json", links.api("/comparison", QuestionParameters.ON_TWO_DAYS));
    return model;
  }

  /** What was not read of the first and of the second day, a sentence each. */
  private List<String> notRead() {
    return Stream.of(on.one(), on.other())
        .map(of -> KindsNotRead.of(of).sentence("difference.notRead", texts))
        .filter(sentence -> !sentence.isEmpty())
        .distinct()
        .toList();
  }

  private boolean isOneMoment() {
    return on.one().moment().sequence() == on.other().moment().sequence();
  }

  private Coordinates later() {
    return on.one().moment().sequence() <= on.other().moment().sequence() ? on.other() : on.one();
  }

  private static List<Map<String, Object>> first(List<Map<String, Object>> differences) {
    return differences.subList(0, Math.min(MOST, differences.size()));
  }

  private Point point(Coordinates of, String sequence, String beschikbaarOp) {
    var moment = of.moment();
    var number = Long.toString(moment.sequence());
    var recorded =
        Optional.ofNullable(moment.beschikbaarOp())
            .map(texts::instant)
            .orElseGet(() -> texts.text("country.beschikbaarOp.none"));
    var isPinned =
        Stream.of(sequence, beschikbaarOp).anyMatch(name -> asked.query().value(name).isPresent());
    return new Point(
        texts.day(of.day()),
        recorded + " (" + texts.text("country.sequence", number) + ")",
        links.countryPageAt(of.day(), moment.sequence()),
        of.day().toString(),
        isPinned ? number : "");
  }

  /** The same comparison the other way round. */
  private PageQuery swapped() {
    var query = asked.query();
    return query
        .with(QuestionParameters.GELDIG_OP, on.other().day())
        .with(QuestionParameters.OTHER_GELDIG_OP, on.one().day())
        .with(QuestionParameters.SEQUENCE, query.value(OTHER_SEQUENCE).orElse(null))
        .with(OTHER_SEQUENCE, query.value(QuestionParameters.SEQUENCE).orElse(null))
        .with(QuestionParameters.BESCHIKBAAR_OP, query.value(OTHER_BESCHIKBAAR_OP).orElse(null))
        .with(OTHER_BESCHIKBAAR_OP, query.value(QuestionParameters.BESCHIKBAAR_OP).orElse(null));
  }

  /** The query with every clock named. */
  private PageQuery pinned(PageQuery query) {
    return query
        .with(QuestionParameters.GELDIG_OP, on.one().day())
        .with(QuestionParameters.OTHER_GELDIG_OP, on.other().day())
        .with(QuestionParameters.BESCHIKBAAR_OP, null)
        .with(OTHER_BESCHIKBAAR_OP, null)
        .with(QuestionParameters.SEQUENCE, on.one().moment().sequence())
        .with(OTHER_SEQUENCE, on.other().moment().sequence());
  }
}
