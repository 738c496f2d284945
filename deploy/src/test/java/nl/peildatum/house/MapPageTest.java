package nl.peildatum.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page docs/map.md")
class MapPageTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of(
          "contracts",
          "contracts/web",
          "contracts/topic",
          "policy-command",
          "policy-query",
          "deploy");
  private static final Pattern ROOM = Pattern.compile("package nl\\.peildatum\\.([a-z0-9.]+);");
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("\\| `[a-z0-9.]+` \\| .* \\|");

  @Test
  @DisplayName("names each room, with the sentence that the room says of itself, and no other")
  void namesEachRoom() throws IOException {
    var page = Files.readAllLines(ROOT.resolve("docs/map.md"));
    assertThat(page.stream().filter(line -> ROW.matcher(line).matches()))
        .containsExactlyInAnyOrderElementsOf(MODULES.stream().flatMap(MapPageTest::rows).toList());
  }

  private static Stream<String> rows(String module) {
    try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(MapPageTest::row)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String row(Path info) {
    try {
      var text = Files.readString(info);
      var room = ROOM.matcher(text);
      var sentence = SENTENCE.matcher(text);
      assertThat(room.find() && sentence.find()).as("a sentence in " + info).isTrue();
      var said = sentence.group(1).replaceAll("\\s*\\n \\* ?", " ").strip();
      return "| `%s` | %s |"
          .formatted(room.group(1), said.replaceAll("\\{@code ([^}]*)\\}", "`$1`"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
