package nl.peildatum.deploy.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The scopes of the product, and which of them each client of the demonstration has. */
final class Scopes {
  static final Set<String> ALL =
      new TreeSet<>(Set.of("policy:draft", "policy:approve", "policy:record", "audit:read"));

  static final Map<String, Set<String>> OF_CLIENTS =
      new TreeMap<>(
          Map.of(
              "importer", Set.of("policy:record"),
              "administrator", Set.of("policy:draft"),
              "approver", Set.of("policy:draft", "policy:approve"),
              "auditor", Set.of("audit:read")));

  private Scopes() {}
}
