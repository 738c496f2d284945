package nl.peildatum.house.violating.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
class HasASetter {
  private String name = "";

  void setName(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }
}
