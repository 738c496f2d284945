package nl.peildatum.deploy.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What every place holds at one moment at which nobody writes.
 *
 * @param due the changes of answers that follow from the store
 */
record Evidence(
    Copy store,
    Map<String, Known> ids,
    Copy topic,
    List<Copy> documents,
    Changes changes,
    Changes due) {

  static Evidence from(Places places) throws SQLException {
    var store = places.inTheStore();
    var due = Changes.from(store);
    return new Evidence(
        store,
        places.ids(),
        places.onTheTopic(),
        places.inTheDocuments(),
        Changes.published(places.brokers(), due),
        due);
  }

  /**
   * Nothing acknowledged is lost, doubled or torn; nothing else is there; all copies are equal, and
   * the answers that changed are told once each.
   */
  void assertAgreesWith(Ledger ledger) {
    var kept = new TreeMap<String, Kept>();
    store
        .events()
        .forEach(
            (country, events) ->
                Chain.decisions(country, events).forEach(decision -> once(kept, decision)));
    kept.forEach((id, decision) -> decision.assertIs(ledger.find(id).orElseThrow(() -> no(id))));
    assertThat(kept.keySet())
        .as("on record, and acknowledged")
        .containsExactlyInAnyOrderElementsOf(
            ledger.acknowledged().stream().map(sent -> sent.sending().id()).toList());
    assertThat(ids.keySet()).as("known ids").isEqualTo(kept.keySet());
    ids.forEach(
        (id, known) ->
            assertThat(known).as(id).isEqualTo(Objects.requireNonNull(kept.get(id)).where()));
    topic.assertSameAs(store);
    documents.forEach(node -> node.assertSameAs(store));
    changes.assertFollow(due);
  }

  private static void once(Map<String, Kept> kept, Kept decision) {
    assertThat(kept.put(decision.id(), decision))
        .as("%s is on record once", decision.id())
        .isNull();
  }

  private static AssertionError no(String id) {
    return new AssertionError(id + " is on record, and nobody sent it");
  }
}
