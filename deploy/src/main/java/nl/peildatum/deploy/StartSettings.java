package nl.peildatum.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in system properties and in the environment; system properties take precedence. The
 * variable of {@code peildatum.data} is {@code PEILDATUM_DATA}.
 */
record StartSettings(Map<String, String> environment) {
  static StartSettings ofThisProcess() {
    return new StartSettings(System.getenv());
  }

  public boolean has(String setting) {
    return System.getProperty(setting) != null || environment.containsKey(variable(setting));
  }

  Optional<String> value(String setting) {
    return Optional.ofNullable(System.getProperty(setting, environment.get(variable(setting))));
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
