package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.law.Seed;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Beside the other tests of this module: mostly it waits for what starts again. */
@DisplayName("Killed without warning while decisions are recorded, and started again,")
@BesideOthers
@ResourceLock(Fleet.THREE_BROKERS)
class KillTest {
  @RegisterExtension static final Seed SEED = Seed.of("kill");
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
  private static final int FLEET_ROUNDS = Integer.getInteger("kill.fleetRounds", 1);

  @TempDir Path folder;

  @Test
  @DisplayName(
      "everything in one process has lost, doubled and torn nothing, and answers as before")
  void everythingInOneProcess() throws Exception {
    if (ROUNDS > 0) {
      var ledger = new Ledger();
      try (var whole = Whole.start(folder)) {
        var sound = Rounds.play("Everything in one process", ROUNDS, SEED.value(), whole, ledger);
        theCheckerSeesWhatIsBroken(sound, ledger);
      }
    }
  }

  @Test
  @DisplayName("nodes, brokers and PostgreSQL have lost, doubled and torn nothing between them")
  void nodesBrokersAndPostgres() throws Exception {
    if (FLEET_ROUNDS > 0) {
      try (var nodes = new Nodes(Fleet.ofTwo(folder))) {
        var ledger = new Ledger();
        var sound = Rounds.play("The fleet", FLEET_ROUNDS, SEED.value(), nodes, ledger);
        theCheckerSeesWhatIsBroken(sound, ledger);
      }
    }
  }

  private static void theCheckerSeesWhatIsBroken(Evidence sound, Ledger ledger) {
    sound.assertAgreesWith(ledger);
    new Breaks(sound, longest(sound.store()))
        .all()
        .forEach((way, broken) -> assertIsSeen(way, broken, ledger));
    var one = ledger.acknowledged().getFirst();
    var said = one.acknowledgement().map(bytes -> new String(bytes, UTF_8)).orElseThrow();
    var other = said.replaceFirst("\"lastSequence\":", "\"lastSequence\":1");
    assertIsSeen("nobody sent it", sound, ledger.without(one.sending().id()));
    assertIsSeen("it was refused", sound, ledger.with(one.asIfAnswered(412, said)));
    assertIsSeen("another body", sound, ledger.with(one.asIfAnswered(201, other)));
  }

  private static void assertIsSeen(String way, Evidence evidence, Ledger ledger) {
    assertThatThrownBy(() -> evidence.assertAgreesWith(ledger))
        .as(way)
        .isInstanceOf(AssertionError.class);
  }

  private static String longest(Copy store) {
    return store.events().entrySet().stream()
        .max(Map.Entry.comparingByValue((one, other) -> one.size() - other.size()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
