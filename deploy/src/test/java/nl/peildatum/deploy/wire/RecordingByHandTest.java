package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The two commands of README.md that record a decision by hand")
@ExtendWith(Product.class)
class RecordingByHandTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TOKEN =
      Pattern.compile(
          "TOKEN=\\$\\(curl -s -u ([a-z]+:[a-z]+) -d ([a-z_=]+) http://localhost:8080(/[^ ]+)"
              + " \\| sed -E '([^']+)'\\)");
  private static final Pattern RECORD =
      Pattern.compile(
          "curl -H \"Authorization: Bearer \\$TOKEN\" -H 'Content-Type: ([a-z/]+)'"
              + " --data-binary @([^ ]+) http://localhost:8080(/\\S+)");

  private final Wire product;

  RecordingByHandTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("get a token from the demonstration's issuer, and are taken with it")
  void recorded() throws Exception {
    var token = token(found(TOKEN));
    var record = found(RECORD);
    var preview =
        product
            .post(
                record.group(3) + "?dryRun=true", // other tests ask the same product
                Files.readString(ROOT.resolve(record.group(2))),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                record.group(1))
            .is(200);
    assertThat(preview.body()).contains("mali-no-country-policy");
  }

  private static MatchResult found(Pattern command) throws IOException {
    var page = command.matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(page.find()).as("README.md holds %s", command).isTrue();
    return page.toMatchResult();
  }

  private String token(MatchResult command) throws Exception {
    var reply =
        product
            .post(
                command.group(3),
                command.group(2),
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(command.group(1).getBytes(UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded")
            .is(200);
    var cut = new ProcessBuilder("sed", "-E", command.group(4)).start();
    try (var in = cut.outputWriter(UTF_8)) {
      in.write(reply.body());
    }
    var token = new String(cut.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(cut.waitFor(10, TimeUnit.SECONDS)).as("sed ends").isTrue();
    return token;
  }
}
