package nl.peildatum.house.violating.circle.back;

import nl.peildatum.house.violating.circle.there.There;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public record Back(@Nullable There there) {}
