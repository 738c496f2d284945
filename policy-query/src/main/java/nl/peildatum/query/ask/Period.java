package nl.peildatum.query.ask;

import java.time.LocalDate;
import java.util.Optional;

/** A period that a question names: from inclusive, until exclusive, either may be left out. */
final class Period {
  private Period() {}

  static void refuseEmpty(
      Optional<LocalDate> from, Optional<LocalDate> until, Parameters parameters) {
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      parameters.refuse(
          "empty-period",
          "until",
          "No day lies from " + from.get() + " until " + until.get() + ".");
    }
  }
}
