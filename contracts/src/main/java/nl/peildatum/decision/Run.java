package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Set belongs to: itself, or what began before it and was continued without a day between.
 *
 * @param from first day of the act that began it, inclusive, Europe/Amsterdam, basis OPERATIONAL,
 *     the latest claim where sources differ; {@code null} while not known
 * @param publishedOn of the act that began it, Europe/Amsterdam; {@code null} while no publication
 *     is recorded
 * @param continued what this Set itself continues
 */
public record Run(
    @Nullable LocalDate from, @Nullable LocalDate publishedOn, Optional<PolicyFact> continued) {}
