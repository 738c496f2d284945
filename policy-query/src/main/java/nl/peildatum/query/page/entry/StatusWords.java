package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.StatusName;

/**
 * The status of an answer in words: its name, a sentence, and its days.
 *
 * @param publicBy the filter on what was public; empty = everything counts
 * @param basis on which the answers are
 */
record StatusWords(PageTexts texts, Optional<PublicBy> publicBy, Basis basis) {
  private static final String IN_FORCE = "IN_FORCE";

  /**
   * The name of the status of an answer; with the filter on what was public, the name that says so.
   */
  String label(Map<String, Object> answer) {
    return said(StatusName.keyOf(answer));
  }

  /** Whether the chapter says under the heading that there is nothing special. */
  private static boolean isNothingSpecial(String status, Map<String, Object> answer) {
    return status.equals(IN_FORCE)
        && Boolean.TRUE.equals(object(answer, "value").get("nothingSpecial"));
  }

  /**
   * Whether what began by a later day at the latest is a statement that there is none, and no
   * policy stood before it: the same fact then answers the days from that day on.
   */
  private static boolean isUncertainNone(Map<String, Object> answer) {
    var next = object(answer, "nextChange");
    return !object(answer, "stood").containsKey("value")
        && text(next, "status").filter("DECLARED_NONE"::equals).isPresent()
        && Objects.equals(
            object(answer, "fact").get("sequence"), object(next, "fact").get("sequence"));
  }

  /** The status as a sentence. */
  String says(String status, Map<String, Object> answer) {
    var key = "says." + status;
    if (isNothingSpecial(status, answer)) {
      return said(key + ".nothing");
    }
    return switch (status) {
      case "ENDED" -> {
        var on = day(answer, "endedOn").map(texts::day).orElse("");
        var by = key + "." + text(answer, "by").orElse("END");
        yield texts.text(answer.containsKey("claims") ? by + ".disputed" : by, on);
      }
      case "ANNULLED" -> annulled(key, answer);
      case "DECLARED_NONE" -> said(object(answer, "subject").isEmpty() ? key + ".whole" : key);
      case "UNCERTAIN" -> said(isUncertainNone(answer) ? key + ".none" : stood(key, answer));
      case "DISPUTED" -> said(stood(key, answer));
      case "NEVER_DESIGNATED" ->
          said(
              Boolean.TRUE.equals(answer.get("closedList"))
                  ? key + ".closed"
                  : basis == Basis.FORMAL ? key + ".formal" : key);
      case "NO_COUNTRY_POLICY" ->
          said(
              text(object(answer, "instrument"), "type").filter("REGISTER"::equals).isPresent()
                  ? key + ".register"
                  : key);
      case "NOTHING_RECORDED" ->
          publicBy.filter(PublicBy::hidesPolicy).isPresent()
              ? said(key) + " " + texts.text(key + ".public.more")
              : said(key);
      default -> said(key);
    };
  }

  /**
   * Whether the annulment works from the start of the fact on, or leaves days on which it stood.
   */
  private String annulled(String key, Map<String, Object> answer) {
    var starts =
        Stream.of("from", "formalFrom")
            .flatMap(name -> day(object(answer, "fact"), name).stream())
            .toList();
    return day(object(answer, "annulledBy"), "from")
        .filter(_ -> !starts.isEmpty())
        .map(
            from ->
                texts.text(
                    key + (starts.stream().anyMatch(from::isAfter) ? ".later" : ".start"),
                    texts.day(from)))
        .orElseGet(() -> said(key));
  }

  private static String stood(String key, Map<String, Object> answer) {
    return answer.containsKey("stood") ? key + ".stood" : key;
  }

  /** A text; where only what was public counts, the text that says so, if there is one. */
  String said(String key, Object... values) {
    return publicBy
        .map(filter -> texts.day(filter.day()))
        .flatMap(
            day ->
                texts.found(
                    key + ".public",
                    Stream.concat(Stream.of(values), Stream.of(day)).toArray(Object[]::new)))
        .orElseGet(() -> texts.text(key, values));
  }

  /** In force, the days of the policy; otherwise the days on which the answer is this one. */
  String period(String status, Map<String, Object> answer) {
    if (!answer.containsKey("from") && !answer.containsKey("until")) {
      return "";
    }
    var from = day(answer, "from").map(texts::day);
    var last = day(answer, "until").map(until -> texts.day(until.minusDays(1)));
    if (from.isEmpty()) {
      return last.map(day -> texts.text("entry.period.before", day))
          .orElseGet(() -> texts.text("entry.period.always"));
    }
    var key = status.equals(IN_FORCE) ? "entry.period" : "entry.answer.period";
    return last.map(day -> texts.text(key, from.get(), day))
        .orElseGet(() -> said(key + ".open", from.get()));
  }
}
