package nl.peildatum.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings in the environment or in system properties, which take precedence. */
record Configured(Map<String, String> environment) {
  static Configured here() {
    return new Configured(System.getenv());
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
