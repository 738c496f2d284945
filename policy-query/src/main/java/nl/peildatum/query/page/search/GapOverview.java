package nl.peildatum.query.page.search;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.query.gaps.AnnouncementGapsEndpoint;
import nl.peildatum.query.page.entry.GapRow;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.web.page.PageTexts;

/**
 * The decisions by the day on which they became public, the latest first, with their announcement
 * gaps.
 *
 * @param count the number of decisions that the filter takes
 * @param given what the fields of the form hold
 * @param json the answer of the API
 */
record GapOverview(
    long count,
    boolean isCut,
    List<GapRow> rows,
    List<Total> totals,
    Map<String, String> given,
    String json) {
  /** The most decisions that a page shows. */
  static final int MOST = 100;

  /** The statistics of one gap: the length in words; empty where none is known. */
  record Total(
      String name, String known, String unknown, String least, String median, String most) {}

  /** A choice in a form. */
  record Choice(String value, String text) {}

  static GapOverview of(PageRequest asked, Map<String, Object> answer) {
    var texts = asked.texts();
    var totals = object(answer, "totals");
    var count = text(totals, "decisions").map(Long::parseLong).orElse(0L);
    var rows = objects(answer, "decisions").stream().map(one -> GapRow.of(one, texts)).toList();
    return new GapOverview(
        count,
        count > rows.size(),
        rows,
        GapRow.NAMES.stream().map(name -> total(name, object(totals, name), texts)).toList(),
        given(asked.query()),
        asked.query().with(PageQuery.LANGUAGE, null).at("/v1/announcement-gaps"));
  }

  private static Total total(String name, Map<String, Object> of, PageTexts texts) {
    return new Total(
        texts.text("gap." + name),
        text(of, "known").orElse("0"),
        text(of, "unknown").orElse("0"),
        length(of, "least", texts),
        length(of, "median", texts),
        length(of, "most", texts));
  }

  private static String length(Map<String, Object> of, String name, PageTexts texts) {
    return of.get(name) instanceof Number days ? GapRow.length(days.doubleValue(), texts) : "";
  }

  private static Map<String, String> given(PageQuery query) {
    var given = new HashMap<String, String>();
    AnnouncementGapsEndpoint.DECLARED.forEach(
        name -> given.put(name, query.value(name).orElse("")));
    return given;
  }

  static List<Choice> instruments(PageTexts texts) {
    return Arrays.stream(InstrumentType.values())
        .map(type -> new Choice(type.name(), texts.text("instrument." + type)))
        .toList();
  }

  static List<Choice> countries(PageTexts texts, AllCoordinates asked) {
    return asked.all().records().stream()
        .map(record -> record.country().value())
        .map(code -> new Choice(code, texts.country(code)))
        .toList();
  }
}
