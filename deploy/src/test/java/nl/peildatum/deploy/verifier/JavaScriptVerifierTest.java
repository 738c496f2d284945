package nl.peildatum.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.deploy.description.Npm;
import nl.peildatum.law.InventedBundles;
import nl.peildatum.law.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The verifier in JavaScript")
class JavaScriptVerifierTest {
  @RegisterExtension static final Seed SEED = Seed.of("verdicts");
  private static final int RECORDS = Integer.getInteger("verdicts.records", 20);
  private static final int QUESTIONS = 5;
  private static final Path FOLDER = Path.of("verifier").toAbsolutePath();

  private static final Path SERVED =
      Path.of("../policy-query/src/main/resources/nl/peildatum/query/page/about/verifier.html");

  @Test
  @DisplayName("passes its own tests: standards, frozen answers, damaged bundles, the command")
  void ownTests() throws IOException {
    try (var files = Files.list(FOLDER.resolve("test"))) {
      var tests = files.map(Path::toString).filter(name -> name.endsWith(".test.mjs")).sorted();
      Npm.succeeded(Stream.concat(Stream.of("--test"), tests).toArray(String[]::new));
    }
  }

  @Test
  @DisplayName("is the page that the product serves: build.mjs makes the same bytes each time")
  void servedPage(@TempDir Path folder) throws IOException {
    for (var name : List.of("once", "again")) {
      var built = folder.resolve(name);
      Npm.succeeded(FOLDER.resolve("build.mjs").toString(), built.toString());
      assertThat(SERVED)
          .as("after a change: node deploy/verifier/build.mjs")
          .hasSameBinaryContentAs(built);
    }
  }

  @Test
  @DisplayName("finds what the verifier in Java finds, in bundles about invented records")
  void sameVerdicts(@TempDir Path folder) throws IOException {
    InventedBundles.write(folder, SEED.value(), RECORDS, QUESTIONS);
    var verdicts =
        Npm.succeeded(FOLDER.resolve("compare/verdicts.mjs").toString(), folder.toString());
    System.out.println(verdicts);
    assertThat(verdicts)
        .contains("bundles " + 2 * RECORDS * QUESTIONS, "valid " + RECORDS * QUESTIONS);
  }
}
