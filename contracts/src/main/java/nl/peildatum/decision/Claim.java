package nl.peildatum.decision;

import java.time.LocalDate;

/** One official source's word on a start: first day, inclusive, Europe/Amsterdam. */
public record Claim(LocalDate from, LegalSource source) {}
