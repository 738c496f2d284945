package nl.peildatum.area;

import java.time.LocalDate;
import java.util.List;

/**
 * What an area became (<i>opvolging van gebieden</i>).
 *
 * @param successors in the order written
 * @param on first day of the successors as they are now, inclusive, Europe/Amsterdam; by the law of
 *     the country concerned
 * @param ends whether the predecessor is no more from that day on
 */
public record Succession(
    AreaId predecessor, List<AreaId> successors, LocalDate on, SuccessionKind kind, boolean ends) {}
