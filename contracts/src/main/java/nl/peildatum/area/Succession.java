package nl.peildatum.area;

import java.time.LocalDate;
import java.util.List;

/**
 * A statement that an area became one or more other areas (<i>opvolging van gebieden</i>).
 *
 * @param successors in the order written
 * @param on first day of the successors as they are now, inclusive, Europe/Amsterdam; by the law of
 *     the country concerned
 * @param ends whether the predecessor no longer exists from that day on
 */
public record Succession(
    AreaId predecessor, List<AreaId> successors, LocalDate on, SuccessionKind kind, boolean ends) {}
