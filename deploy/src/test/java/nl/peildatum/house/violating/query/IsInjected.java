package nl.peildatum.house.violating.query;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
class IsInjected {
  @Autowired @Nullable View view;
}
