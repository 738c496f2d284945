package nl.peildatum.deploy.access;

/** Bodies that operations take, so that only the rules of access can refuse them. */
final class Bodies {
  static final String DECISION =
      """
      {"country": "ML", "decisionId": "access-1",
       "instrument": {"type": "KAMERBRIEF", "title": "Invented for a test", "decidedOn": "2024-01-11"},
       "sources": [{"type": "KAMERSTUK", "role": "BASIS", "title": "Invented for a test"}],
       "acts": [{"type": "DesignateRegion15c", "areas": ["kidal"], "level": "EXCEPTIONAL",
                 "scheme": "PRE_2024", "onlyThese": false}]}
      """;
  private static final String CASE =
      """
      {"country": "ML", "area": "gao", "stage": "FIRST_DECISION",
       "dates": {"application": "2022-01-01", "decision": "2023-02-01"}}
      """;

  private Bodies() {}

  static String right(Operation operation) {
    if (operation.path().endsWith("/decisions")) {
      return DECISION;
    }
    return switch (operation.id()) {
      case "handInDraft", "reviseDraft" -> DECISION;
      case "assess", "hindsightOfCase" -> CASE;
      case "rejectDraft" -> "{\"reason\": \"Invented for a test\"}";
      case Ways.IMPACT_OF_A_DRAFT -> "{\"decision\": " + DECISION.replace("\n", " ") + "}";
      case "token" -> "grant_type=client_credentials";
      default -> "{}";
    };
  }
}
