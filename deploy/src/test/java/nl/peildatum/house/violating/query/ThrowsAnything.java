package nl.peildatum.house.violating.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
record ThrowsAnything() {
  void bare() {
    throw new RuntimeException("something");
  }

  void argument() {
    throw new IllegalArgumentException("a broken rule");
  }
}
