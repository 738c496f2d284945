package nl.peildatum.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.health.ListenAddress;

/**
 * Checks all settings of a start before anything is started, so that all faults are reported at
 * once.
 */
public final class SettingsCheck {
  private final Function<String, Optional<String>> value;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param value of a setting by its name with dots; empty when nobody set it
   */
  public SettingsCheck(Function<String, Optional<String>> value) {
    this.value = value;
    Setting.ALL.stream()
        .flatMap(setting -> value.apply(setting.name()).flatMap(setting::fault).stream())
        .forEach(faults::add);
  }

  /** Settings without which this start is not possible. */
  public SettingsCheck required(String... names) {
    var missing =
        Stream.of(names)
            .filter(name -> value.apply(name).isEmpty())
            .map(Setting::variable)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      faults.addFirst("Not configured: " + String.join(", ", missing) + ".");
    }
    return this;
  }

  /**
   * The address to listen on, and the health port on it, which must be free.
   *
   * @param setting the one that holds the address
   */
  public SettingsCheck listensOn(String setting, String address) {
    try {
      ListenAddress.of(setting, address)
          .requireFree("PEILDATUM_HEALTH_PORT", value.apply("peildatum.health.port").orElse("-1"));
    } catch (ListenAddress.Unusable unusable) {
      faults.add(String.valueOf(unusable.getMessage()));
    }
    return this;
  }

  /** Everything that is wrong, in one line; empty when nothing is. */
  public Optional<String> fault() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", faults));
  }
}
