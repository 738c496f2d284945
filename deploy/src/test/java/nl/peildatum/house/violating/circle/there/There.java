package nl.peildatum.house.violating.circle.there;

import nl.peildatum.house.violating.circle.back.Back;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public record There(@Nullable Back back) {}
