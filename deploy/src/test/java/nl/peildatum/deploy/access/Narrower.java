package nl.peildatum.deploy.access;

import java.util.Map;
import java.util.Set;

/** The scopes of an operation without those that the document restricts to one way to ask it. */
final class Narrower {
  /** {@code policy:draft} is enough for a preview only. */
  private static final Map<String, Set<String>> BY_OPERATION =
      Map.of("recordDecision", Set.of("policy:record"));

  private Narrower() {}

  static Set<String> scopes(Operation operation) {
    return BY_OPERATION.getOrDefault(operation.id(), operation.rule().scopes());
  }
}
