package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Listener.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@DisplayName("Whoever listens to a record hears every decision, whole and once")
@ExtendWith(Product.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class ListeningTest {
  private final Wire product;

  ListeningTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("What was missed first, then what is recorded while they listen; away and back")
  void missedAndLive() {
    var country = product.country("LS");
    country.records(letter("ls-1", "2022-01-01").does(designate("berea", "leribe")));
    country.records(letter("ls-2", "2022-02-01").does(designate("maseru")));

    try (var listening = product.listens(country, "3")) {
      assertThat(told(listening.hears(2))).containsExactly("4 ", "5 5");
      country.records(letter("ls-3", "2022-03-01").does(lift("berea", "leribe")));
      assertThat(told(listening.hears(3))).containsExactly("6 ", "7 ", "8 8");
      country.records(letter("ls-4", "2022-04-01").does(designate("quthing")));
      assertThat(told(listening.hears(2))).containsExactly("9 ", "10 10");
    }
    country.records(letter("ls-5", "2022-05-01").does(designate("berea")));
    try (var listening = product.listens(country, "10");
        var anew = product.listens(country, "")) {
      assertThat(told(listening.hears(2))).containsExactly("11 ", "12 12");
      var all = anew.hears(12);
      assertThat(all).extracting(Message::data).isEqualTo(events(country));
      assertThat(all.stream().map(Message::id).filter(id -> !id.isEmpty()))
          .as("nobody who goes on behind an id begins inside a decision")
          .hasSize(5)
          .allSatisfy(id -> country.record("?sequence=" + id).is(200));
    }
  }

  private static List<String> told(List<Message> heard) {
    return heard.stream().map(one -> one.sequence() + " " + one.id()).toList();
  }

  private static List<JsonNode> events(Country country) {
    var events = country.record("").is(200).json().path("events");
    return StreamSupport.stream(events.spliterator(), false).toList();
  }
}
