package nl.peildatum.query.governing;

import java.time.LocalDate;
import java.util.Set;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * The state of knowledge with which a governing day is assessed: filter, moment and exclusions.
 *
 * @param bekendOp only what was public on this day (inclusive, Europe/Amsterdam) counts; {@code
 *     null} = no filter
 * @param sequence the last sequence known, inclusive
 * @param leftOut decisions that do not count on the governing day (art. 83 Vw 2000)
 */
public record Viewpoint(@Nullable LocalDate bekendOp, long sequence, Set<DecisionId> leftOut) {}
