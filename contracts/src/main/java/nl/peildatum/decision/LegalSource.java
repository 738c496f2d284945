package nl.peildatum.decision;

import java.util.Map;

/** A document that a decision rests on: a ruling, a Kamerstuk, a report; its fields as written. */
public record LegalSource(Map<String, Object> fields) {
  public LegalSource {
    fields = Members.copyOf(fields);
  }

  public boolean isOfType(String type) {
    return type.equals(fields.get("type"));
  }
}
