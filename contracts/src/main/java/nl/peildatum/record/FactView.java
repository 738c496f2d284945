package nl.peildatum.record;

import java.time.Instant;
import java.time.LocalDate;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.StartBounds;
import org.jspecify.annotations.Nullable;

/**
 * The fact that an answer rests on, with its own dates (Europe/Amsterdam).
 *
 * @param sequence sequence of the live end of the correction chain
 * @param from first day on which the IND acts on the fact, inclusive; {@code null} while not known
 * @param until exclusive, as stated; {@code null} = until further notice
 * @param formalFrom legal start, inclusive; {@code null} while no publication is recorded
 * @param retroactive whether the fact starts, on either basis, before its instrument was decided
 * @param recordedLate whether the fact starts before the day (Europe/Amsterdam) of its recording
 * @param startBounds bounds between which it started, of which {@code from} is the last day; {@code
 *     null} unless only bounds are known
 */
public record FactView(
    long sequence,
    DecisionId decisionId,
    Instant recordedAt,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate formalFrom,
    boolean retroactive,
    boolean recordedLate,
    @Nullable StartBounds startBounds) {}
