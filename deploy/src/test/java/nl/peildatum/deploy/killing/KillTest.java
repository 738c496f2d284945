package nl.peildatum.deploy.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.peildatum.deploy.fleet.Fleet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Killed without warning while decisions are recorded, and started again,")
class KillTest {
  private static final long SEED = Long.getLong("kill.seed", 20_230_111L);
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
  private static final int FLEET_ROUNDS = Integer.getInteger("kill.fleetRounds", 1);

  @TempDir Path folder;

  @Test
  @DisplayName(
      "everything in one process has lost, doubled and torn nothing, and answers as before")
  void everythingInOneProcess() throws Exception {
    if (ROUNDS > 0) {
      var ledger = new Ledger();
      try (var whole = Whole.start(folder)) {
        var sound = Rounds.play("Everything in one process", ROUNDS, SEED, whole, ledger);
        theCheckerSeesWhatIsBroken(sound, ledger);
      }
    }
  }

  @Test
  @DisplayName("nodes, brokers and PostgreSQL have lost, doubled and torn nothing between them")
  void nodesBrokersAndPostgres() throws Exception {
    if (FLEET_ROUNDS > 0) {
      try (var nodes = new Nodes(Fleet.ofTwo(folder))) {
        Rounds.play("The fleet", FLEET_ROUNDS, SEED, nodes, new Ledger());
      }
    }
  }

  private static void theCheckerSeesWhatIsBroken(Evidence sound, Ledger ledger) {
    sound.assertAgreesWith(ledger);
    var breaks = new Breaks(sound, longest(sound.store())).all();
    assertThat(breaks).isNotEmpty();
    breaks.forEach(
        (way, broken) ->
            assertThatThrownBy(() -> broken.assertAgreesWith(ledger))
                .as(way)
                .isInstanceOf(AssertionError.class));
  }

  private static String longest(Copy store) {
    return store.events().entrySet().stream()
        .max(Map.Entry.comparingByValue((one, other) -> one.size() - other.size()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
