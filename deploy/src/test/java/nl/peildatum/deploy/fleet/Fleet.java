package nl.peildatum.deploy.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.deploy.embedded.EmbeddedMongo;
import nl.peildatum.deploy.embedded.OutsidePostgres;

/**
 * Command nodes and query nodes over one PostgreSQL and one Kafka that run outside them; every
 * query node has a document store of its own.
 */
public final class Fleet implements AutoCloseable {
  /** For test classes that start the largest fleet: one of them at a time. */
  public static final String THREE_BROKERS = "a fleet with three brokers";

  private final Path data;
  private final OutsidePostgres postgres;
  private final Brokers brokers;
  private final List<EmbeddedMongo> documents = new ArrayList<>();
  private final List<Node> commands;
  private final List<Node> queries;

  private Fleet(Path folder, int commandNodes, int queryNodes, int brokerCount) {
    data = folder.resolve("keys");
    brokers = Brokers.of(folder, brokerCount);
    brokers.start();
    postgres = OutsidePostgres.start(folder.resolve("postgres"), Ports.next());
    commands =
        numbered(commandNodes)
            .map(number -> Node.command("command-" + number, folder, forCommand(number)))
            .toList();
    queries =
        numbered(queryNodes)
            .map(number -> Node.query("query-" + number, folder, forQuery(folder, number)))
            .toList();
  }

  private static Stream<Integer> numbered(int count) {
    return IntStream.rangeClosed(1, count).boxed();
  }

  /** Everything runs and is ready. */
  public static Fleet start(Path folder, int commandNodes, int queryNodes, int brokerCount) {
    var fleet = new Fleet(folder, commandNodes, queryNodes, brokerCount);
    try {
      fleet.brokers.awaitAll();
      fleet.nodes().forEach(Node::start);
      fleet.nodes().forEach(Node::awaitReady);
      return fleet;
    } catch (RuntimeException | Error failure) {
      fleet.close();
      throw failure;
    }
  }

  /** Two of everything that decides or answers, and three brokers. */
  public static Fleet ofTwo(Path folder) {
    return start(folder, 2, 2, 3);
  }

  private Map<String, String> forCommand(int number) {
    var settings = new HashMap<>(forBoth());
    settings.put("PEILDATUM_EVENTSTORE_URL", postgres.url());
    settings.put("PEILDATUM_NODE", "command-" + number);
    return settings;
  }

  private Map<String, String> forQuery(Path folder, int number) {
    var own = EmbeddedMongo.start(made(folder.resolve("documents-" + number)));
    documents.add(own);
    var settings = new HashMap<>(forBoth());
    settings.put("PEILDATUM_MONGODB_URI", own.address());
    return settings;
  }

  private Map<String, String> forBoth() {
    return Map.of(
        "PEILDATUM_KAFKA_BOOTSTRAP_SERVERS",
        brokers.address(),
        "PEILDATUM_TOPIC_REPLICATION",
        Integer.toString(brokers.programs().size()),
        "PEILDATUM_DATA",
        data.toString());
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The folder with the keys that all nodes share. */
  public Path data() {
    return data;
  }

  public List<Node> commands() {
    return commands;
  }

  public List<Node> queries() {
    return queries;
  }

  public Brokers brokers() {
    return brokers;
  }

  public OutsidePostgres postgres() {
    return postgres;
  }

  /** Where each query node keeps its documents, in their order. */
  public List<String> documentAddresses() {
    return documents.stream().map(EmbeddedMongo::address).toList();
  }

  private List<Node> nodes() {
    var nodes = new ArrayList<>(commands);
    nodes.addAll(queries);
    return nodes;
  }

  @Override
  public void close() {
    nodes().forEach(Node::close);
    documents.forEach(EmbeddedMongo::close);
    brokers.close();
    postgres.close();
  }
}
