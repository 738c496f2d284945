package nl.peildatum.house.violating.answer;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Answer(String text) {}
