package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.peildatum.deploy.description.Npm;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A client whose types are generated from the served document")
@ExtendWith(Demonstration.class)
class GeneratedClientTest {
  /** Below what npm installed, so that the client finds its library. */
  private static final Path FOLDER = Path.of("api-tools/target/client");

  private final Wire product;

  GeneratedClientTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("compiles, and reads a value, two absences and a problem by their types")
  void asksAboutGao() throws IOException {
    Files.createDirectories(FOLDER);
    for (var file : new String[] {"ask-gao.ts", "tsconfig.json", "package.json"}) {
      Files.copy(
          Path.of("api-tools/client", file),
          FOLDER.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    var document = FOLDER.resolve("openapi.json");
    Files.writeString(document, product.get("/v1/openapi.json").is(200).body());
    Npm.succeeded(
        Npm.installed("openapi-typescript/bin/cli.js"),
        document.toString(),
        "--output",
        FOLDER.resolve("api.ts").toString());
    Npm.succeeded(Npm.installed("typescript/bin/tsc"), "--project", FOLDER.toString());
    assertThat(Npm.succeeded(FOLDER.resolve("ask-gao.js").toString(), product.address().toString()))
        .isEqualToNormalizingNewlines(
            """
            IN_FORCE gao EXCEPTIONAL - -
            IN_FORCE gao bamako 3
            NO_COUNTRY_POLICY gao - - -
            NEVER_DESIGNATED segou - - true
            400 /problems/invalid-date geldigOp
            """);
  }
}
