package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Set belongs to: itself, or the chain of extensions that it continues.
 *
 * @param from first day of the act that began it, inclusive, Europe/Amsterdam, basis OPERATIONAL,
 *     the latest claim where sources differ; {@code null} while not known
 * @param publishedOn of the act that began it, Europe/Amsterdam; {@code null} while no publication
 *     is recorded
 * @param continued what this Set itself continues
 * @param adjoins whether it begins a run of its own on a day before which another Set stands
 */
public record Run(
    @Nullable LocalDate from,
    @Nullable LocalDate publishedOn,
    Optional<PolicyFact> continued,
    boolean adjoins) {}
