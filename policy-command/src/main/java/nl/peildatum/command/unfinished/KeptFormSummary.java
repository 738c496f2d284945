package nl.peildatum.command.unfinished;

import java.time.Instant;
import nl.peildatum.area.CountryCode;

/**
 * An unfinished form in the list of its writer.
 *
 * @param name the id of the decision, or the title of its document; empty = neither is filled in
 * @param revises whether it revises a draft
 * @param keptAt when it was put aside
 * @param lapsesAt when it is removed, unless it is put aside again
 */
public record KeptFormSummary(
    String id,
    CountryCode country,
    String name,
    boolean revises,
    Instant keptAt,
    Instant lapsesAt) {}
