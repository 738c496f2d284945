package nl.peildatum.command;

import java.nio.charset.StandardCharsets;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.sent.SentDecision;

/** Small decision files about Mali. */
public final class DecisionFiles {
  /** Events per second that nobody records. */
  static final int ANY_PACE = 1_000_000;

  public static final CountryCode MALI = new CountryCode("ML");

  private DecisionFiles() {}

  public static String file(String id, String instrument, String act) {
    return """
    {
      "country": "ML", "decisionId": "%s",
      "instrument": { "type": "%s", "title": "A test", "issuer": { "office": "Test" }, "decidedOn": "2023-01-11" },
      "sources": [],
      "acts": [ %s ]
    }
    """
        .formatted(id, instrument, act);
  }

  public static String coverage(String id) {
    return file(id, "REGISTER", "{ \"type\": \"StateCoverage\", \"from\": \"2012-01-01\" }");
  }

  public static String designation(String id, String area) {
    var act =
        """
        { "type": "DesignateRegion15c", "areas": ["%s"], "level": "EXCEPTIONAL", "scheme": "PRE_2024" }
        """
            .formatted(area);
    return file(id, "KAMERBRIEF", act);
  }

  public static String retraction(String id, String target) {
    var act =
        """
        { "type": "Retract", "fact": { "decisionId": "%s", "act": 0 }, "ground": "A test" }
        """
            .formatted(target);
    return file(id, "DATA_CORRECTION", act);
  }

  public static SentDecision sent(String file) {
    return SentDecision.read(MALI, file.getBytes(StandardCharsets.UTF_8));
  }
}
