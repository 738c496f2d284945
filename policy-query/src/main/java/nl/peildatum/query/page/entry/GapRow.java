package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.web.page.PageTexts;

/**
 * A decision with the days from its taking to its announcement, publication, formal start and
 * recording (<i>bekendmakingskloof</i>), as a page shows it.
 *
 * @param publicOn the day from which the decision counts as public
 * @param about its type and country
 * @param gaps in the order of {@link #NAMES}
 */
public record GapRow(
    String publicOn, Link decision, String about, String decidedOn, List<Gap> gaps) {
  /** The gaps, by their names in the answer of the API. */
  public static final List<String> NAMES =
      List.of("announced", "published", "formalStart", "recorded");

  /**
   * One gap.
   *
   * @param name in the language of the page
   * @param length in words
   * @param on the day, or the reason why there is none
   */
  public record Gap(String name, String length, String on) {}

  /**
   * @param decision as an answer of the API has it
   */
  public static GapRow of(Map<String, Object> decision, PageTexts texts) {
    var instrument = object(decision, "instrument");
    var id = text(decision, "decisionId").orElse("");
    var country = texts.country(text(decision, "country").orElse(""));
    return new GapRow(
        day(decision, "publicOn").map(texts::day).orElse(""),
        new Link(text(instrument, "title").orElse(id), "/besluiten/" + id),
        texts.text("instrument." + text(instrument, "type").orElse("")) + ", " + country,
        day(instrument, "decidedOn").map(texts::day).orElse(""),
        NAMES.stream().map(name -> gap(name, object(decision, name), texts)).toList());
  }

  private static Gap gap(String name, Map<String, Object> span, PageTexts texts) {
    var title = texts.text("gap." + name);
    var on = day(span, "on").map(texts::day);
    if (on.isEmpty()) {
      return new Gap(title, "", texts.text("gap.reason." + text(span, "reason").orElse("")));
    }
    var latest =
        day(span, "latest").map(last -> texts.text("gap.until", on.get(), texts.day(last)));
    var disputed = Boolean.TRUE.equals(span.get("disputed")) ? texts.text("gap.disputed") : "";
    return new Gap(
        title,
        length(Double.parseDouble(text(span, "days").orElse("0")), texts),
        Stream.of(latest.orElse(on.get()), disputed)
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
  }

  /**
   * A number of days in words.
   *
   * @param days negative = before the decision
   */
  public static String length(double days, PageTexts texts) {
    return texts.text(days < 0 ? "gap.before" : "gap.after", Math.abs(days));
  }
}
