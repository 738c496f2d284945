package nl.peildatum.deploy;

import java.util.List;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Node;

/** Two command nodes and two query nodes: one decision goes here, the next one there. */
final class Split implements Form {
  private final Fleet fleet;
  private int turn;

  Split(Fleet fleet) {
    this.fleet = fleet;
  }

  @Override
  public String recordingAt() {
    return fleet.commands().get(turn++ % fleet.commands().size()).url();
  }

  @Override
  public List<String> askingAt() {
    return fleet.queries().stream().map(Node::url).toList();
  }

  @Override
  public String eventStore() {
    return fleet.postgres().url();
  }

  @Override
  public String brokers() {
    return fleet.brokers().address();
  }

  @Override
  public List<String> documents() {
    return fleet.documentAddresses();
  }

  /** Whoever started the fleet ends it. */
  @Override
  public void close() {}
}
