package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chain of extensions that a Set belongs to; a Set that extends nothing is a chain of its own.
 *
 * @param from first day of the first Set of the chain, inclusive, Europe/Amsterdam, basis
 *     OPERATIONAL, the latest claim if sources differ; {@code null} while not known
 * @param publishedOn day of publication of the first Set of the chain, Europe/Amsterdam; {@code
 *     null} while no publication is recorded
 * @param continued the Set that this Set itself continues
 * @param adjoins whether this Set extends nothing and another Set stands on the day before its
 *     start
 */
public record ExtensionChain(
    @Nullable LocalDate from,
    @Nullable LocalDate publishedOn,
    Optional<PolicyFact> continued,
    boolean adjoins) {}
