package nl.peildatum.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of governing days.
 *
 * @param days the dates of a case that it looks at, in order; one element of an assessment each
 * @param changesAfter art. 83 Vw 2000: of what was decided after this date of the case, only what
 *     was published by the rule's day counts; {@code null} = everything counts
 * @param byPublicness only what was public on the day counts
 * @param rule its source in law, as cited
 * @param checkedAgainst the date, ISO 8601, of the consolidated text it was read in
 */
public record GoverningRule(
    Option option,
    List<CaseDate> days,
    @Nullable CaseDate changesAfter,
    boolean byPublicness,
    String rule,
    String checkedAgainst) {}
