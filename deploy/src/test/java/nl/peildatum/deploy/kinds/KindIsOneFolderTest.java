package nl.peildatum.deploy.kinds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A kind of policy is one folder and one page")
class KindIsOneFolderTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("contracts", "policy-command", "policy-query");

  /** The names of a family's kinds, acts and events, by its folder. */
  static Stream<Map.Entry<String, List<String>>> families() {
    return Kinds.found().all().stream()
        .collect(
            Collectors.groupingBy(
                kind -> kind.getClass().getPackageName(),
                Collectors.flatMapping(KindIsOneFolderTest::namesOf, Collectors.toList())))
        .entrySet()
        .stream();
  }

  /**
   * The kinds themselves; texts, whose examples name one; the page that is about one family; and
   * the verifier, which is made from files elsewhere and shares no code with the product.
   */
  private static final List<String> NAMES_ALLOWED =
      List.of("/kind/", "/wording/", "/page/moratoria/", "/page/about/verifier.html");

  private static Stream<String> namesOf(Kind kind) {
    return Stream.concat(
        Stream.of(kind.name()),
        kind.acts().stream().flatMap((ActType act) -> Stream.of(act.name(), act.event())));
  }

  private static String folder(Map.Entry<String, List<String>> family) {
    return family.getKey().substring(family.getKey().lastIndexOf('.') + 1);
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("whose page names its kinds, acts and events")
  void page(Map.Entry<String, List<String>> family) {
    var page = text(ROOT.resolve("docs/kinds").resolve(folder(family) + ".md"));
    assertThat(family.getValue()).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("and whose names are in no other file, so that a new one touches none")
  void namedNowhereElse(Map.Entry<String, List<String>> family) {
    assertThat(
            MODULES.stream()
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main")))
                .filter(file -> NAMES_ALLOWED.stream().noneMatch(file.toString()::contains))
                .filter(file -> names(text(file), family.getValue()))
                .map(Path::toString))
        .isEmpty();
  }

  private static boolean names(String text, List<String> names) {
    return names.stream().anyMatch(name -> text.contains('"' + name + '"'));
  }

  private static Stream<Path> files(Path folder) {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
