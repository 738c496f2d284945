package nl.peildatum.decision;

import java.time.LocalDate;

/**
 * The first day of a policy fact, as one official source states it (<i>lezing van de
 * ingangsdatum</i>). {@link Start#claims} holds these where sources state different days. Each
 * claim names one source, so that an answer shows which source states which day.
 *
 * @param from inclusive, Europe/Amsterdam
 */
public record Claim(LocalDate from, LegalSource source) {}
