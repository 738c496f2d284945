package nl.peildatum.house.violating.common;

import org.jspecify.annotations.NullMarked;

@NullMarked
record Something() {}
