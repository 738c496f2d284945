package nl.peildatum.query.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Turns by address")
class TurnsByAddressTest {
  private static final String ONE = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";

  private final TurnsByAddress turns = new TurnsByAddress(1, 8);

  private TurnsByAddress.Ticket ask(String address) {
    return turns.ask(address).orElseThrow();
  }

  private static List<Boolean> theirTurn(TurnsByAddress.Ticket... tickets) {
    return Stream.of(tickets).map(TurnsByAddressTest::hasTurn).toList();
  }

  private static boolean hasTurn(TurnsByAddress.Ticket ticket) {
    try {
      return ticket.await(0);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  @DisplayName("go round the addresses that wait, and within one in the order of asking")
  void roundRobin() {
    var tickets =
        new TurnsByAddress.Ticket[] {ask(ONE), ask(ONE), ask(ONE), ask(OTHER), ask(OTHER)};
    assertThat(theirTurn(tickets)).containsExactly(true, false, false, false, false);
    turns.giveBack();
    assertThat(theirTurn(tickets)).containsExactly(true, true, false, false, false);
    turns.giveBack();
    assertThat(theirTurn(tickets)).containsExactly(true, true, false, true, false);
    turns.giveBack();
    assertThat(theirTurn(tickets)).containsExactly(true, true, true, true, false);
    turns.giveBack();
    assertThat(theirTurn(tickets)).containsExactly(true, true, true, true, true);
  }

  @Test
  @DisplayName("are waited for by one address in three quarters of the places, by all in all")
  void share() {
    ask(ONE);
    for (var n = 0; n < 6; n++) {
      ask(ONE);
    }
    assertThat(turns.ask(ONE)).isEmpty();
    ask(OTHER);
    ask(OTHER);
    assertThat(turns.ask(OTHER)).isEmpty();
    assertThat(turns.ask("127.0.0.3")).isEmpty();
    turns.giveBack();
    assertThat(turns.ask("127.0.0.3")).isPresent();
  }

  @Test
  @DisplayName("that are given up go to the next, whether they had come or not")
  void givenUp() {
    var running = ask(ONE);
    var waiting = ask(ONE);
    var next = ask(OTHER);
    waiting.giveUp();
    running.giveUp();
    assertThat(theirTurn(waiting, next)).containsExactly(false, true);
    turns.giveBack();
    assertThat(hasTurn(ask(ONE))).as("nobody waits, so the turn is free").isTrue();
    assertThat(hasTurn(ask(ONE))).isFalse();
  }
}
