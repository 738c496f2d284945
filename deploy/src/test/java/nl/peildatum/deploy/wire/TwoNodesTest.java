package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedFleet.class)
@DisplayName("What one node acknowledged the other knows before it decides")
class TwoNodesTest {
  private static final String PATH = "/v1/countries/fj/decisions";

  private final Wire one;
  private final Wire other;

  TwoNodesTest(Fleet fleet) {
    one = new Wire(fleet.commands().getFirst().url());
    other = new Wire(fleet.commands().getLast().url());
  }

  @Test
  @DisplayName("to follow it up, to refuse it a second time, and to say what came in between")
  void before() {
    var letter = letter("fj-1", "2022-01-01").does(designate("ba", "bua"));
    var first = sent(one, letter, 0).is(201);

    assertThat(other.record(PATH, letter.json("FJ")).is(200).body()).isEqualTo(first.body());
    other.record(PATH, letter("fj-1", "2022-01-02").does(lift("ba")).json("FJ")).is(409);
    other
        .record(PATH, letter("fj-2", "2022-02-01").does(lift("ba")).json("FJ"), 0)
        .is(412)
        .says("/head", "3")
        .says("/decisions/0/decisionId", "fj-1");

    sent(other, dataCorrection("fj-3", "2024-01-01").does(retract(fact("fj-1", 0, "ba"))), 3)
        .is(201);
    var again = dataCorrection("fj-4", "2024-01-01").does(retract(fact("fj-1", 0, "ba")));
    assertThat(sent(one, again, 5).is(400).errors()).contains("fact-not-live");

    sent(one, published("fj-5"), 5).is(201);
    assertThat(sent(other, published("fj-6"), 7).is(400).errors())
        .containsExactly("already-published");
  }

  private static Letter published(String id) {
    return Letter.letter(id, "2022-03-01").does(publication("fj-1", "2022-03-01", "2022-03-02"));
  }

  private static Reply sent(Wire node, Letter letter, long head) {
    return node.record(PATH, letter.json("FJ"), head);
  }
}
