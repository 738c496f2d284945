package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources that a decision file names. */
final class NamedSources {
  /** Instruments by which the register itself speaks. */
  private static final Set<String> OF_REGISTER = Set.of("DATA_CORRECTION", "REGISTER");

  private NamedSources() {}

  /** Whether a decision of an authority names no source; what the register mends rests on none. */
  static boolean areMissing(Map<String, Object> file) {
    var isOfRegister =
        file.get("instrument") instanceof Map<?, ?> instrument
            && OF_REGISTER.contains(String.valueOf(instrument.get("type")));
    return !isOfRegister && !(file.get("sources") instanceof List<?> list && !list.isEmpty());
  }
}
