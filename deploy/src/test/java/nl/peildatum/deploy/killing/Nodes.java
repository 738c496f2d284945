package nl.peildatum.deploy.killing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Node;
import nl.peildatum.deploy.wire.Wire;

/** Two of everything that decides or answers, three brokers, one event store. */
final class Nodes implements Product {
  private final Fleet fleet;
  private final List<Wire> recording;
  private final List<Wire> answering;

  Nodes(Fleet fleet) {
    this.fleet = fleet;
    this.recording = wires(fleet.commands());
    this.answering = wires(fleet.queries());
  }

  private static List<Wire> wires(List<Node> nodes) {
    return nodes.stream().map(node -> new Wire(node.url())).toList();
  }

  @Override
  public List<Wire> recording() {
    return recording;
  }

  @Override
  public List<Wire> answering() {
    return answering;
  }

  @Override
  public Places places() {
    return new Places(fleet.postgres().url(), fleet.brokers().address(), fleet.documentAddresses());
  }

  @Override
  public List<Victim> victims() {
    var victims = new ArrayList<Victim>();
    for (var i = 0; i < 2; i++) {
      var command = fleet.commands().get(i);
      var query = fleet.queries().get(i);
      victims.add(Victim.of("command node " + (i + 1), command.program(), this::awaitReady));
      victims.add(Victim.of("query node " + (i + 1), query.program(), this::awaitReady));
    }
    var number = 0;
    for (var broker : fleet.brokers().programs()) {
      victims.add(
          Victim.of(
              "broker " + ++number,
              broker,
              () -> {
                fleet.brokers().awaitAll();
                awaitReady();
              }));
    }
    var postgres = fleet.postgres();
    victims.add(
        new Victim(
            "PostgreSQL",
            postgres::kill,
            () -> {
              postgres.startAgain();
              awaitReady();
            }));
    return victims;
  }

  /** Each node, one of the brokers and PostgreSQL, in any order; nodes die two by two. */
  @Override
  public List<Victim> eachOnce(SplittableRandom random) {
    var other = random.nextInt(2);
    var brokers = victims().stream().filter(victim -> victim.name().startsWith("broker")).toList();
    var each = new ArrayList<>(List.of(Victim.any(brokers, random), victims().getLast()));
    each.add(random.nextInt(each.size() + 1), together(0, other));
    each.add(random.nextInt(each.size() + 1), together(1, 1 - other));
    return each;
  }

  private Victim together(int ofCommands, int ofQueries) {
    var command = fleet.commands().get(ofCommands).program();
    var query = fleet.queries().get(ofQueries).program();
    return new Victim(
        "command node %d and query node %d".formatted(ofCommands + 1, ofQueries + 1),
        () -> {
          command.kill();
          query.kill();
        },
        () -> {
          command.start();
          query.start();
          awaitReady();
        });
  }

  @Override
  public List<String> parts() {
    return List.of(
        "command node 1", "command node 2", "query node 1", "query node 2", "broker", "PostgreSQL");
  }

  private void awaitReady() {
    Stream.concat(fleet.commands().stream(), fleet.queries().stream()).forEach(Node::awaitReady);
  }

  @Override
  public boolean survives() {
    return true;
  }

  @Override
  public void close() {
    fleet.close();
  }
}
