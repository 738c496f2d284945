package nl.peildatum.house.violating.decision;

import org.jspecify.annotations.NullMarked;

@NullMarked
class NoRecord implements Statement {}
