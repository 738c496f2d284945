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
  /** The settings that must all be on, or an acknowledged commit could be lost. */
  static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

  private PostgresSettings() {}

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
    settings.put("max_connections", "60");
    settings.put("shared_buffers", "64MB");
    settings.put("timezone", "UTC");
    settings.put("jit", "off");
    return settings;
  }
}
