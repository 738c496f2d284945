package nl.peildatum.decision;

import java.time.LocalDate;

/** The start that one official source states: first day, inclusive, Europe/Amsterdam. */
public record Claim(LocalDate from, LegalSource source) {}
