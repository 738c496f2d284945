package nl.peildatum.command.workbench.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.web.page.PageTexts;

/**
 * The maps that a person can choose.
 *
 * @param kinds of policy that the decision changes on the map
 * @param days from which something of the kind that is shown changes
 * @param moreDays the number of further such days
 */
public record MapChoices(List<Choice> kinds, List<Choice> days, int moreDays) {
  private static final int MOST_DAYS = 200;

  /** An option of a list. */
  public record Choice(String value, String text, boolean isChosen) {}

  static MapChoices of(List<ChangedKind> kinds, ChangedKind shown, LocalDate day, PageTexts texts) {
    var days = shown.days().stream().limit(MOST_DAYS);
    return new MapChoices(
        kinds.stream()
            .map(one -> new Choice(one.name(), texts.text("kind." + one.name()), one.equals(shown)))
            .toList(),
        Stream.concat(days, Stream.of(day))
            .distinct()
            .sorted()
            .map(one -> new Choice(one.toString(), texts.day(one), one.equals(day)))
            .toList(),
        Math.max(0, shown.days().size() - MOST_DAYS));
  }

  /** Whether there is anything to choose. */
  public boolean areMany() {
    return kinds.size() > 1 || days.size() > 1;
  }
}
