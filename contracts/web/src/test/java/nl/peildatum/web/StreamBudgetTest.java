package nl.peildatum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.web.StreamBudget.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Room that clients share")
class StreamBudgetTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private final List<String> told = new ArrayList<>();

  /** Leaves at once when told to. */
  private Place come(StreamBudget room, String address, int amount) {
    return taken(room, address, amount).orElseThrow();
  }

  private Optional<Place> taken(StreamBudget room, String address, int amount) {
    var own = new ArrayList<Place>();
    var client =
        new StreamBudget.Client(
            address,
            () -> {
              told.add(address);
              own.forEach(Place::close);
            });
    var place = room.take(amount, client);
    place.ifPresent(own::add);
    return place;
  }

  @Test
  @DisplayName("is refused to a newcomer while every client gets on and holds as little")
  void full() {
    var room = new StreamBudget(2, NEVER);
    come(room, "a", 1);
    var b = come(room, "b", 1);
    assertThat(taken(room, "c", 1)).isEmpty();
    assertThat(told).isEmpty();
    b.close();
    b.close();
    come(room, "c", 1);
    assertThat(taken(room, "d", 1)).isEmpty();
  }

  @Test
  @DisplayName("is taken from a client that does not get on, for one that holds no more")
  void standsStill() {
    var room = new StreamBudget(2, Duration.ZERO);
    come(room, "a", 2);
    come(room, "b", 1);
    assertThat(told).containsExactly("a");
    come(room, "b", 1);
    assertThat(told).containsExactly("a");
    assertThat(taken(room, "a", 3)).as("more than there is").isEmpty();
    assertThat(told).containsExactly("a");
  }

  @Test
  @DisplayName("is taken from the client that holds most, for one that would hold less")
  void holdsMost() {
    var room = new StreamBudget(4, NEVER);
    come(room, "a", 1);
    come(room, "b", 1);
    come(room, "b", 1);
    come(room, "b", 1);
    come(room, "c", 1);
    assertThat(told).containsExactly("b");
    come(room, "d", 1);
    assertThat(told).containsExactly("b", "b");
    assertThat(taken(room, "e", 1)).as("each holds one").isEmpty();
    assertThat(taken(room, "a", 1)).as("a holds one").isEmpty();
  }
}
