package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first day of a stretch, with that day's status, as known.
 *
 * @param on inclusive, Europe/Amsterdam
 */
public record Change(
    LocalDate on, Status status, @Nullable Map<String, Object> value, @Nullable FactView fact) {}
