package nl.peildatum.query.assessment;

import java.time.LocalDate;
import java.util.Set;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * From where a governing day is looked at.
 *
 * @param bekendOp only what was public on this day (inclusive, Europe/Amsterdam) counts; {@code
 *     null} = no filter
 * @param sequence up to and including
 * @param leftOut decisions that do not count on the governing day (art. 83 Vw 2000)
 */
public record Viewpoint(@Nullable LocalDate bekendOp, long sequence, Set<DecisionId> leftOut) {}
