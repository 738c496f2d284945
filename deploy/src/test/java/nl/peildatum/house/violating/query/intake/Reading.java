package nl.peildatum.house.violating.query.intake;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Reading(long offset) {}
