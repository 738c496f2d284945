package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/**
 * A run of days on which the same is told, by its first day, with that day's status, as known.
 *
 * @param on inclusive, Europe/Amsterdam; {@code null} = no first day
 */
public record Change(
    @Nullable LocalDate on,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable FactView fact) {}
