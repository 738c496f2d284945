package nl.peildatum.record;

import java.time.Instant;
import java.time.LocalDate;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * The fact an answer rests on, with its own dates (Europe/Amsterdam).
 *
 * @param sequence of the live end of its chain
 * @param from first day the IND acts on it, inclusive; {@code null} while not known
 * @param until exclusive as stated; {@code null} = until further notice
 * @param formalFrom legal start, inclusive; {@code null} while no publication is recorded
 * @param retroactive starts, on either basis, before its instrument was decided
 * @param recordedLate starts before the day (Europe/Amsterdam) on which it was recorded
 */
public record FactView(
    long sequence,
    DecisionId decisionId,
    Instant recordedAt,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate formalFrom,
    boolean retroactive,
    boolean recordedLate) {}
