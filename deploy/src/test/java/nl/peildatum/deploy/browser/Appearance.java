package nl.peildatum.deploy.browser;

import java.util.List;
import java.util.Map;

/** How a reader has set the browser, or that the page is printed. */
enum Appearance {
  LIGHT("screen", "light", "none"),
  DARK("screen", "dark", "none"),
  FORCED_COLOURS("screen", "dark", "active"),
  PRINT("print", "light", "none");

  private final String medium;
  private final String scheme;
  private final String forced;

  Appearance(String medium, String scheme, String forced) {
    this.medium = medium;
    this.scheme = scheme;
    this.forced = forced;
  }

  Map<String, ?> asParameters() {
    return Map.of(
        "media",
        medium,
        "features",
        List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme),
            Map.of("name", "forced-colors", "value", forced)));
  }
}
