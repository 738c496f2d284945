package nl.peildatum.deploy.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks every operation with every kind of caller, and notes each reply that is not as it must be. */
final class Matrix {
  /** Refused for the access alone: what each operation does with a right body is not asked here. */
  private static final String NO_BODY = "{}";

  private final Product product;
  private final List<Operation> operations;
  private final List<String> complaints = new ArrayList<>();
  private int asked;

  Matrix(Product product, List<Operation> operations) {
    this.product = product;
    this.operations = operations;
  }

  /** Everyone who must be refused asks, with a body that would be taken. */
  void refused(List<Caller> callers, List<Place> places) {
    for (var operation : operations) {
      for (var caller : callers) {
        for (var place : places) {
          if (Verdict.of(operation, caller) != Verdict.LET_THROUGH) {
            ask(operation, caller, place, Bodies.right(operation));
          }
        }
      }
    }
  }

  /** Everyone who must be let through asks, with a body that nothing comes of. */
  void letThrough(List<Caller> callers, List<Place> places) {
    for (var operation : operations) {
      for (var caller : callers) {
        for (var place : places) {
          if (Verdict.of(operation, caller) == Verdict.LET_THROUGH) {
            ask(operation, caller, place, NO_BODY);
          }
        }
      }
    }
  }

  private void ask(Operation operation, Caller caller, Place place, String body) {
    asked++;
    var verdict = Verdict.of(operation, caller);
    var reply = product.ask(operation, place, caller, body);
    if (!verdict.holds(reply)) {
      complaints.add(
          "%s, %s, %s: %s expected, %s".formatted(operation, place, caller, verdict, told(reply)));
    }
  }

  private static String told(HttpResponse<byte[]> reply) {
    return reply.statusCode() + " " + new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  List<String> complaints() {
    return complaints;
  }

  int asked() {
    return asked;
  }
}
