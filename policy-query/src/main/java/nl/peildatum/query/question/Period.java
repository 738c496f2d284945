package nl.peildatum.query.question;

import java.util.Optional;

/** A period that a question names: from inclusive, until exclusive, either may be left out. */
public final class Period {
  private Period() {}

  /** Of days, or of instants. */
  public static <T extends Comparable<? super T>> void refuseEmpty(
      Optional<T> from, Optional<T> until, Parameters parameters) {
    if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) >= 0) {
      parameters.refuse(
          "empty-period",
          "until",
          "Nothing lies from " + from.get() + " until " + until.get() + ".");
    }
  }
}
