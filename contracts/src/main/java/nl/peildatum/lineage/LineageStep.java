package nl.peildatum.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step from the area asked for to the area that answers.
 *
 * @param kind PARENT, or how the area came about: SPLIT, MERGE, RENAME
 * @param on day of the succession, inclusive, Europe/Amsterdam; {@code null} for a parent
 */
public record LineageStep(String area, String kind, @Nullable LocalDate on) {}
