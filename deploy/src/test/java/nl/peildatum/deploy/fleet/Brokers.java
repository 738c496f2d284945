package nl.peildatum.deploy.fleet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Kafka as an organisation runs it: brokers that are each other's controllers and copies. */
public final class Brokers implements AutoCloseable {
  private final List<Program> programs;
  private final String address;

  private Brokers(List<Program> programs, String address) {
    this.programs = programs;
    this.address = address;
  }

  /** Not started yet. */
  static Brokers of(Path folder, int count) {
    var listeners = ports(count);
    var controllers = ports(count);
    var voters =
        IntStream.range(0, count)
            .mapToObj(index -> index + 1 + "@127.0.0.1:" + controllers.get(index))
            .collect(Collectors.joining(","));
    var cluster = Uuid.randomUuid().toString();
    var programs =
        IntStream.range(0, count)
            .mapToObj(
                index -> {
                  var own = folder.resolve("broker-" + (index + 1));
                  return new Program(
                      folder.resolve("broker-" + (index + 1) + ".log"),
                      Classpath.whole(),
                      BrokerProgram.class.getName(),
                      Map.of(),
                      List.of(
                          own.toString(),
                          cluster,
                          Integer.toString(index + 1),
                          Integer.toString(listeners.get(index)),
                          Integer.toString(controllers.get(index)),
                          voters,
                          Integer.toString(count)));
                })
            .toList();
    var address =
        listeners.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    return new Brokers(programs, address);
  }

  private static List<Integer> ports(int count) {
    return IntStream.range(0, count).mapToObj(index -> Ports.next()).toList();
  }

  /** For clients: all of them. */
  public String address() {
    return address;
  }

  public List<Program> programs() {
    return programs;
  }

  void start() {
    programs.forEach(Program::start);
  }

  /** Every broker has joined. */
  public void awaitAll() {
    try (var admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                address,
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                2_000))) {
      Patience.until("all brokers are there", programs, () -> isWhole(admin));
    }
  }

  private boolean isWhole(Admin admin) throws InterruptedException {
    try {
      return admin.describeCluster().nodes().get().size() == programs.size();
    } catch (ExecutionException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    programs.forEach(Program::close);
  }
}
