package nl.peildatum.deploy.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the embedded PostgreSQL, with which an acknowledged commit is on the disk and
 * other machines cannot reach the server.
 */
final class PostgresSettings {
  /**
   * The settings that must all be on, or an acknowledged commit could be lost. {@link
   * EmbeddedPostgres} asks the server for them after each start, also a server that still ran, and
   * does not start if one is off.
   */
  static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

  /** A command node keeps at most 16: 10 for commands, 5 for its relay, 1 for its health check. */
  private static final String MAX_CONNECTIONS = "60";

  /**
   * Half of PostgreSQL's default, since the services and the other embedded parts use the memory of
   * this machine too.
   */
  private static final String SHARED_BUFFERS = "64MB";

  /** Off: the statements of the event store are short, so compiling them saves no time. */
  private static final String JIT = "off";

  private PostgresSettings() {}

  /** The options of the program {@code postgres}, as {@code pg_ctl start -o} passes them on. */
  static String options(int port) {
    return all(port).entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> all(int port) {
    var settings = new LinkedHashMap<String, String>();
    DURABLE.forEach(name -> settings.put(name, "on"));
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", MAX_CONNECTIONS);
    settings.put("shared_buffers", SHARED_BUFFERS);
    settings.put("timezone", "UTC");
    settings.put("jit", JIT);
    return settings;
  }
}
