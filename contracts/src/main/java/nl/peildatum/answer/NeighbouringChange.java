package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/**
 * The run of days before or after the one that an answer is about, given by its first day and the
 * status on that day, as known.
 *
 * @param on first day, inclusive, Europe/Amsterdam; {@code null} = no first day
 */
public record NeighbouringChange(
    @Nullable LocalDate on,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable FactView fact) {}
