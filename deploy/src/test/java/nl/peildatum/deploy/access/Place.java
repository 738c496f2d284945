package nl.peildatum.deploy.access;

import java.util.Map;

/**
 * What an address is filled in with.
 *
 * @param parts the values of its parameters; {@code id} is that of a decision
 * @param draft the id of a draft
 */
record Place(String name, Map<String, String> parts, String draft) {
  static final Place NOWHERE =
      new Place(
          "nothing on record",
          Map.of("cc", "zz", "area", "nowhere", "id", "none", "slug", "none", "type", "none"),
          "none");

  /** In Mali, about the letter of 11 January 2023. */
  static Place onRecord(String draft) {
    return new Place(
        "on record",
        Map.of(
            "cc", "ml",
            "area", "gao",
            "id", "mali-2023-01-11",
            "slug", "invalid-date",
            "type", "decision-recorded.v1"),
        draft);
  }

  String path(Operation operation) {
    var path = operation.path();
    if (path.contains("/drafts/")) {
      path = path.replace("{id}", draft);
    }
    for (var part : parts.entrySet()) {
      path = path.replace("{" + part.getKey() + "}", part.getValue());
    }
    return path;
  }

  @Override
  public String toString() {
    return name;
  }
}
