package nl.peildatum.house.violating.json;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Codec(String name) {}
