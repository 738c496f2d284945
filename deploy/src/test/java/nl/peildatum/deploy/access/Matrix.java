package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Asks every operation with every kind of caller, and tells each reply that is not as it must be.
 */
record Matrix(Product product, List<Operation> operations, Collection<String> complaints) {
  Matrix(Product product, List<Operation> operations) {
    this(product, operations, new ConcurrentLinkedQueue<>());
  }

  private record Asked(Operation operation, Caller caller, Place place) {
    Verdict verdict() {
      return Verdict.of(operation, caller);
    }
  }

  /**
   * Everyone who must be refused asks, with a body that would be taken.
   *
   * @return how many requests that were
   */
  int refused(List<Caller> callers, List<Place> places) {
    var all = all(callers, places).filter(one -> one.verdict() != Verdict.LET_THROUGH).toList();
    all.parallelStream().forEach(one -> ask(one, Bodies.right(one.operation())));
    return all.size();
  }

  /**
   * Everyone who must be let through asks, with a body that nothing comes of.
   *
   * @return how many requests that were
   */
  int letThrough(List<Caller> callers, List<Place> places) {
    var all = all(callers, places).filter(one -> one.verdict() == Verdict.LET_THROUGH).toList();
    all.parallelStream().forEach(one -> ask(one, "{}"));
    return all.size();
  }

  private Stream<Asked> all(List<Caller> callers, List<Place> places) {
    return operations.stream()
        .flatMap(
            operation ->
                callers.stream()
                    .flatMap(
                        caller ->
                            places(caller, places).stream()
                                .map(place -> new Asked(operation, caller, place))));
  }

  /** A token that is not valid is refused before anything is looked up: one place is enough. */
  private static List<Place> places(Caller caller, List<Place> places) {
    return caller.standing() == Caller.Standing.INVALID ? places.subList(0, 1) : places;
  }

  private void ask(Asked one, String body) {
    var reply = product.ask(one.operation(), one.place(), one.caller(), body);
    if (!one.verdict().holds(reply)) {
      complaints.add(
          "%s, %s, %s: %s expected, %s"
              .formatted(one.operation(), one.place(), one.caller(), one.verdict(), told(reply)));
    }
  }

  private static String told(HttpResponse<byte[]> reply) {
    return reply.statusCode() + " " + new String(reply.body(), UTF_8);
  }
}
