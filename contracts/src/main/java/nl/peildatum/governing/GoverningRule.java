package nl.peildatum.governing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law about the days that govern a case: a row of the table of governing days.
 *
 * @param days the dates of a case that the rule looks at, in order; one element of an assessment
 *     each
 * @param changesAfter art. 83 Vw 2000: a decision taken or published after this date of the case is
 *     tested by its publication; {@code null} = everything counts
 * @param byPublicness whether only what was public on the day, and by {@code bekendOp} if that is
 *     earlier, counts
 * @param rule the rule's source in law, as cited
 * @param checkedAgainst the date, ISO 8601, of the consolidated text in which the rule was read
 */
public record GoverningRule(
    GoverningOption option,
    List<CaseDate> days,
    @Nullable CaseDate changesAfter,
    boolean byPublicness,
    String rule,
    String checkedAgainst) {

  /** Whether the rule looks at the date, or counts changes after it. */
  public boolean needs(CaseDate date) {
    return days.contains(date) || date == changesAfter;
  }
}
