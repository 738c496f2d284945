package nl.peildatum.deploy.access;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Who may ask an operation, as the served document says.
 *
 * @param open whether it needs no token
 * @param scopes of which one is enough; empty if every valid token is
 * @param client whether a client shows itself with its secret, and no token counts
 */
record Rule(boolean open, Set<String> scopes, boolean client) {

  /** The document does not say who may ask an operation. */
  static final class NotSaid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSaid(String what) {
      super(what);
    }
  }

  /**
   * @param known the scopes of the product
   * @throws NotSaid when a scope is not known, or no scope is named where one is needed
   */
  static Rule of(JsonNode operation, Set<String> known) {
    var id = operation.path("operationId").asString();
    var ways = operation.path("security");
    var scopes =
        ways.valueStream()
            .flatMap(way -> way.path("token").valueStream())
            .map(JsonNode::asString)
            .collect(toCollection(TreeSet::new));
    var open = ways.isEmpty() || ways.valueStream().anyMatch(JsonNode::isEmpty);
    var client = ways.valueStream().anyMatch(way -> way.has("client"));
    if (!known.containsAll(scopes)) {
      throw new NotSaid(id + " names a scope that nobody can have: " + scopes);
    }
    if (!open && !client && ways.valueStream().anyMatch(way -> way.path("token").isEmpty())) {
      throw new NotSaid(id + " names no scope");
    }
    return new Rule(open, scopes, client);
  }
}
