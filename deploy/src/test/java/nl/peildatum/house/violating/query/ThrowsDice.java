package nl.peildatum.house.violating.query;

import java.util.UUID;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ThrowsDice() {
  UUID id() {
    return UUID.randomUUID();
  }
}
