package nl.peildatum.codec;

import nl.peildatum.decision.Coverage;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StoredObject;

/** Reads and writes the days for which the register claims to be complete. */
public final class CoverageJson {
  private CoverageJson() {}

  public static JsonObject write(Coverage coverage, JsonObject to) {
    return to.with("from", coverage.from())
        .with("until", coverage.until())
        .withAny("kinds", coverage.kinds());
  }

  static Coverage read(StoredObject json) {
    return new Coverage(json.date("from"), json.dateOrNull("until"), json.texts("kinds"));
  }
}
