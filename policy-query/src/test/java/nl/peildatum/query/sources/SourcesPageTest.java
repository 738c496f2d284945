package nl.peildatum.query.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Recognised;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table in docs/sources.md is what is recognised")
class SourcesPageTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static List<Row> rows = List.of();

  /** A line of the table. */
  private record Row(
      String parameter, IdentifierKind kind, String normal, List<String> also, String site) {
    static Row of(String line) {
      var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      return new Row(
          quoted(cells.get(1)).getFirst(),
          IdentifierKind.valueOf(quoted(cells.get(2)).getFirst()),
          quoted(cells.get(4)).getFirst(),
          quoted(cells.get(5)),
          cells.get(6));
    }

    private static List<String> quoted(String cell) {
      return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    List<Recognised> meant(String written) {
      return SourceParameters.meant(parameter, written).stream()
          .filter(of -> of.identifier().kind() == kind)
          .toList();
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..", "docs", "sources.md"))) {
      rows =
          lines.filter(line -> line.matches("\\| `\\w+` \\| `[A-Z_]+` .*")).map(Row::of).toList();
    }
  }

  @Test
  @DisplayName("every form is in it once, under the parameter that takes it")
  void everyForm() {
    assertThat(rows).extracting(Row::kind).containsExactlyInAnyOrder(IdentifierKind.values());
    var told = new TreeMap<String, Set<IdentifierKind>>();
    rows.forEach(
        row -> told.computeIfAbsent(row.parameter(), p -> new TreeSet<>()).add(row.kind()));
    var taken = new TreeMap<String, Set<IdentifierKind>>();
    SourceParameters.names()
        .forEach(
            name ->
                SourceParameters.kinds(name)
                    .forEach(kind -> taken.computeIfAbsent(name, p -> new TreeSet<>()).add(kind)));
    assertThat(told).isEqualTo(Map.copyOf(taken));
  }

  @Test
  @DisplayName("every spelling means the document of the normal form, or one named so in its time")
  void everySpelling() {
    for (var row : rows) {
      assertThat(row.normal()).isEqualToIgnoringCase(row.kind().example());
      assertThat(row.meant(row.normal()))
          .extracting(of -> of.identifier().normal())
          .containsExactly(row.normal());
      for (var written : row.also()) {
        assertThat(row.meant(written)).as(written).isNotEmpty();
        if (!isNamedByItsTime(written)) {
          assertThat(row.meant(written).getFirst().identifier().normal())
              .as(written)
              .isEqualTo(row.normal());
        }
      }
    }
  }

  private static boolean isNamedByItsTime(String written) {
    return written.startsWith("C8/") || written.startsWith("C24/");
  }

  @Test
  @DisplayName("the public site is where its links lead")
  void everySite() {
    for (var row : rows) {
      var link = row.meant(row.normal()).getFirst().link();
      assertThat(link.isPresent()).as(row.toString()).isEqualTo(!row.site().equals("-"));
      link.ifPresent(
          address ->
              assertThat(row.site().toLowerCase(Locale.ROOT))
                  .contains(address.replaceFirst("https://([^/]+)/.*", "$1")));
    }
  }
}
