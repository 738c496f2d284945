package nl.peildatum.deploy.issuer;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Classpath;
import nl.peildatum.deploy.fleet.Once;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.deploy.fleet.Program;
import nl.peildatum.deploy.fleet.TestFolder;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole product in a process of its own, whose tokens and people are those of a Keycloak; a
 * client of it has recorded the letter of 11 January 2023.
 */
public final class KeycloakRegister implements AutoCloseable {
  private final TestFolder folder = TestFolder.named("peildatum-keycloak-");
  private final Realm realm = new Realm();
  private final String url = "http://127.0.0.1:" + Ports.next();
  private final Keycloak keycloak;
  private final Program product;

  private KeycloakRegister(Path unpacked) {
    keycloak = new Keycloak(unpacked, folder.path(), realm);
    product =
        new Program(
            folder.path().resolve("product.log"),
            Classpath.whole(),
            "nl.peildatum.deploy.Peildatum",
            settings(),
            List.of(
                "--data",
                UnpackedPostgres.placedInData(folder.path().resolve("data")).toString(),
                "--port",
                url.substring(url.lastIndexOf(':') + 1)));
  }

  private static KeycloakRegister started(Path unpacked) {
    var register = new KeycloakRegister(unpacked);
    try {
      register.keycloak.awaitReady();
      register.product.start();
      register.product.await(
          "a client of Keycloak has recorded the letter", register::holdsTheLetter);
      return register;
    } catch (RuntimeException | Error failure) {
      register.close();
      throw failure;
    }
  }

  /** Of the Keycloak unpacked in the folder that {@code -Dkeycloak.home} names. */
  public static KeycloakRegister sharedBy(ExtensionContext test) {
    var home = Path.of(requireNonNull(System.getProperty("keycloak.home")));
    return Once.sharedBy(test, KeycloakRegister.class, () -> started(home));
  }

  private Map<String, String> settings() {
    return Map.of(
        "PEILDATUM_OIDC_ISSUER",
        keycloak.issuer(),
        "PEILDATUM_OIDC_CLIENT_ID",
        "workbench",
        "PEILDATUM_OIDC_CLIENT_KEY",
        realm.client("workbench").writtenIn(folder.path()).toString(),
        "PEILDATUM_CLIENT_ID",
        "importer",
        "PEILDATUM_CLIENT_KEY",
        realm.client("importer").writtenIn(folder.path()).toString(),
        "PEILDATUM_PUBLIC_URL",
        url);
  }

  private boolean holdsTheLetter() {
    try {
      var letter = new ApiClient(url).to("/v1/decisions/mali-2023-01-11");
      return ApiClient.exchange(letter).statusCode() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  public String url() {
    return url;
  }

  /** The access token that Keycloak issues to a program, which proves itself by its key. */
  String token(String client) {
    return TokenRequest.of(realm.client(client), keycloak.issuer()).token();
  }

  @Override
  public void close() {
    product.stop();
    keycloak.close();
    folder.close();
  }
}
