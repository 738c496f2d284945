package nl.peildatum.deploy.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import nl.peildatum.deploy.painted.Compared;
import nl.peildatum.deploy.painted.Painted;
import nl.peildatum.deploy.painted.Sample;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.law.Seed;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SharedFleet.class)
@DisplayName("Many writers on one country, over two nodes")
@BesideOthers
class ManyWritersTest {
  @RegisterExtension static final Seed SEED = Seed.of("writers");
  private static final int WRITERS = Integer.getInteger("writers", 8);
  private static final int ROUNDS = Integer.getInteger("writers.rounds", 8);
  private static final int MOST_ROUNDS = 10 * ROUNDS;
  private static final String COUNTRY = "WS";

  /** What a round may bring, and some round must. */
  private static final List<String> ALL = List.of("201", "200", "409", "412", "preview");

  private final List<Wire> deciding;
  private final List<Wire> answering;

  ManyWritersTest(Fleet fleet) {
    deciding = fleet.commands().stream().map(node -> new Wire(node.url())).toList();
    answering = fleet.queries().stream().map(node -> new Wire(node.url())).toList();
  }

  @Test
  @DisplayName(
      "every decision that was acknowledged is on record once, every refusal is true, and the"
          + " painter gives the same answers")
  void manyWriters() throws Exception {
    var ledger = new Outcomes(COUNTRY);
    var painted = Painted.record(COUNTRY);
    var random = new SplittableRandom(SEED.value());
    for (var round = 0; round < ROUNDS || (round < MOST_ROUNDS && !met(ledger)); round++) {
      allAtOnce(writers(painted, ledger, random));
      painted.follow(answering.getFirst(), ledger.head());
    }
    System.out.printf("%s by %d writers, %s%n", ledger.counted(), WRITERS, SEED);
    assertThat(ledger.counted().keySet()).as("all of these happened").containsAll(ALL);
    for (var node : answering) {
      ledger.agreesWith(node);
    }
    var compared = new Compared();
    painted.assertAnswers(answering.getLast(), new Sample(SEED.value(), 20), compared);
    assertThat(compared.answers()).isPositive();
  }

  private static boolean met(Outcomes ledger) {
    return ledger.counted().keySet().containsAll(ALL);
  }

  /** Each with a decision of its own; every third sends its neighbour's, as it is or altered. */
  private List<Callable<Void>> writers(Painted painted, Outcomes ledger, SplittableRandom random) {
    var writers = new ArrayList<Callable<Void>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      var sent = painted.next(random);
      var node = deciding.get(writer % deciding.size());
      var second = deciding.get((writer + 1) % deciding.size());
      var namesHead = sent.needsHead() || random.nextInt(4) == 0;
      writers.add(ledger.recording(node, sent, namesHead));
      switch (random.nextInt(4)) {
        case 0 -> writers.add(ledger.recording(second, sent, namesHead));
        case 1 -> writers.add(ledger.recording(second, Outcomes.altered(sent), namesHead));
        case 2 -> writers.add(ledger.previewing(second, sent));
        default -> {}
      }
    }
    return writers;
  }

  private static void allAtOnce(List<Callable<Void>> writers) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> writer : threads.invokeAll(writers, 5, TimeUnit.MINUTES)) {
        writer.get(0, TimeUnit.SECONDS);
      }
    }
  }
}
