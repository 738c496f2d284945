package nl.peildatum.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  @DisplayName("passes its own tests: standards, frozen answers, damaged bundles, the command")
  void ownTests() throws IOException {
    try (var files = Files.list(FOLDER.resolve("test"))) {
      var tests = files.map(Path::toString).filter(name -> name.endsWith(".test.mjs")).sorted();
      Npm.succeeded(Stream.concat(Stream.of("--test"), tests).toArray(String[]::new));
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
