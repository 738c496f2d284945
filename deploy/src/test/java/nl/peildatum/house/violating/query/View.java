package nl.peildatum.house.violating.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record View(String country) {}
