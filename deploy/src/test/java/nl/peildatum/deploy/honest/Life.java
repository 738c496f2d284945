package nl.peildatum.deploy.honest;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Node;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.fleet.Program;

/** Everyday life, which goes on whatever happens to the parts: some write, all nodes are asked. */
final class Life implements AutoCloseable {
  private static final int ASKING_EACH_NODE = 2;
  private static final int BETWEEN_LETTERS_MILLIS = 500;
  private static final int BETWEEN_QUESTIONS_MILLIS = Integer.getInteger("honest.pause", 150);

  private final List<Program> programs;
  private final Known known = new Known();
  private final Remembering client;
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final Pace pace = new Pace();

  Life(Fleet fleet, long seed) {
    programs =
        Stream.concat(fleet.commands().stream(), fleet.queries().stream())
            .map(Node::program)
            .toList();
    var random = new Random(seed);
    client = new Remembering(random, new Curiosity(random, known));
    var askers = ASKING_EACH_NODE * fleet.queries().size();
    for (var country : Places.countries()) {
      var letters = new Letters(country, new Random(random.nextLong()));
      var writer = new Writer(country, fleet.commands(), letters, known);
      everyNowAndThen(writer::write, BETWEEN_LETTERS_MILLIS);
    }
    for (var asker = 0; asker < askers; asker++) {
      var node = fleet.queries().get(asker % fleet.queries().size());
      everyNowAndThen(() -> client.wonder(node), BETWEEN_QUESTIONS_MILLIS);
    }
  }

  private void everyNowAndThen(Runnable deed, int millis) {
    people.execute(() -> pace.keep(millis, () -> client.orItIsTold(deed)));
  }

  Remembering client() {
    return client;
  }

  /** Waits until so many more decisions were acknowledged. */
  void recordsOn(int decisions) {
    pace.restart();
    var enough = known.count() + decisions;
    Patience.until("decisions are recorded", programs, () -> known.count() >= enough);
  }

  /** Waits until so many more answers were heard. */
  void asksOn(int answers) {
    pace.restart();
    var enough = client.answers() + answers;
    Patience.until("questions are answered", programs, () -> client.answers() >= enough);
  }

  /** Waits until this very moment, and all that was acknowledged, is final on each of the nodes. */
  void isReadBy(List<Node> nodes) {
    isReadBy(nodes, known.latest(Curiosity.now()));
  }

  /** Waits until the moment, which may be to come, is final on each of the nodes. */
  void isReadBy(List<Node> nodes, Instant moment) {
    for (var node : nodes) {
      node.program().await("all is read by " + node, () -> client.isFinal(node, moment));
    }
  }

  int decisions() {
    return known.count();
  }

  @Override
  public void close() {
    people.shutdownNow();
  }
}
