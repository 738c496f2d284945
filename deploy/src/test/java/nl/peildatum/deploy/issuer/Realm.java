package nl.peildatum.deploy.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.StringNode;

/** The realm of the test resources, its clients with new keys. */
final class Realm {
  private static final String NAME = "peildatum";
  private static final String FILE = "/keycloak/peildatum-realm.json";

  private final Map<String, RealmClient> clients =
      List.of("workbench", "importer", "auditor", "elsewhere", "brief").stream()
          .map(RealmClient::withNewKey)
          .collect(Collectors.toMap(RealmClient::id, Function.identity()));

  RealmClient client(String id) {
    return requireNonNull(clients.get(id), id);
  }

  /** The issuer that its tokens name. */
  static String issuer(String server) {
    return server + "/realms/" + NAME;
  }

  /** Writes what Keycloak imports at its start. */
  void writeIn(Path folder) {
    try (var resource = requireNonNull(Realm.class.getResourceAsStream(FILE))) {
      var text = new String(resource.readAllBytes(), UTF_8);
      for (var client : clients.values()) {
        text =
            text.replace(
                "\"@" + client.id() + "@\"", StringNode.valueOf(client.publicKeys()).toString());
      }
      Files.writeString(folder.resolve(NAME + "-realm.json"), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
