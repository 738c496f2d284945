package nl.peildatum.query.page.entry;

import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.web.page.PageTexts;

/**
 * The kinds of policy of which the day asked about was not read, so that their absence is not taken
 * for an answer.
 */
public record KindsNotRead(Coordinates on, List<String> kinds) {
  /** Of the kinds that the question is about: all kinds if it names none. */
  public static KindsNotRead of(Coordinates on) {
    var kinds =
        on.known().absence().kindsNotRead(on.day()).stream()
            .filter(kind -> on.kinds().isEmpty() || on.kinds().contains(kind))
            .toList();
    return new KindsNotRead(on, kinds);
  }

  /**
   * A sentence that names them; empty if there is none.
   *
   * @param key of the text with their names and the day, and with {@code .all} of the text for a
   *     day of which nothing was read
   */
  public String sentence(String key, PageTexts texts) {
    if (kinds.isEmpty()) {
      return "";
    }
    var day = texts.day(on.day());
    var names =
        kinds.stream().map(kind -> texts.text("kind." + kind)).collect(Collectors.joining("; "));
    return kinds.size() == Kinds.found().all().size()
        ? texts.text(key + ".all", day)
        : texts.text(key, names, day);
  }
}
