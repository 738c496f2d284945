package nl.peildatum.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows of the frozen area tables, read apart from the classes that serve them. */
class FrozenAreasTest {
  private final List<Row> rows =
      FrozenTable.rows(FrozenTable.class, "areas.tsv")
          .map(row -> new Row(row[0], row[1], row[2], row[3], row[4]))
          .toList();
  private final Map<String, List<Row>> countries = rows.stream().collect(groupingBy(Row::country));

  record Row(String code, String id, String type, String parent, String name) {
    String country() {
      return code.substring(0, 2);
    }

    String key() {
      return country() + " " + id;
    }

    String nameWithoutNote() {
      var note = name.indexOf(" (");
      return note < 0 ? name : name.substring(0, note) + name.substring(name.indexOf(')') + 1);
    }
  }

  @Test
  @DisplayName("5,051 subdivisions of 200 countries, sorted by code, each code once")
  void sortedAndUnique() {
    assertThat(rows).hasSize(5051).extracting(Row::code).isSorted().doesNotHaveDuplicates();
    assertThat(countries).hasSize(200);
  }

  @Test
  @DisplayName("Every row belongs to an ISO 3166-1 country")
  void countriesAreIso() {
    assertThat(countries.keySet()).allMatch(code -> new CountryCode(code).isIso3166());
  }

  @Test
  @DisplayName("An area id stands once in its country and looks like no ISO code of it")
  void idsAreUnique() {
    assertThat(rows).extracting(Row::key).doesNotHaveDuplicates();
    var codes =
        rows.stream().map(row -> row.code().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    assertThat(rows).extracting(Row::id).doesNotContainAnyElementsOf(codes);
  }

  @Test
  @DisplayName(
      "An area id is the folded name, and for namesakes the folded name with the code's suffix")
  void idsAreFoldedNames() {
    countries.values().forEach(FrozenAreasTest::assertIdsAreFoldedNames);
  }

  private static void assertIdsAreFoldedNames(List<Row> areas) {
    var namesakes = areas.stream().collect(groupingBy(FrozenAreasTest::folded));
    assertThat(areas)
        .allSatisfy(
            row -> {
              var alone = namesakes.getOrDefault(folded(row), List.of()).size() == 1;
              var suffix = "-" + row.code().substring(3).toLowerCase(Locale.ROOT);
              assertThat(row.id()).isEqualTo(folded(row) + (alone ? "" : suffix));
            });
  }

  private static String folded(Row row) {
    return NameFolding.fold(row.nameWithoutNote()).orElseThrow();
  }

  @Test
  @DisplayName("A parent is an area of the same country, and no area is inside itself")
  void parentsExist() {
    var parents = rows.stream().collect(toMap(Row::key, Row::parent));
    assertThat(rows).allSatisfy(row -> assertReachesTheTop(row, parents));
  }

  private static void assertReachesTheTop(Row row, Map<String, String> parents) {
    Set<String> passed = new HashSet<>();
    for (var id = row.id(); !id.isEmpty(); ) {
      assertThat(passed.add(id)).as("%s is inside itself", id).isTrue();
      var key = row.country() + " " + id;
      assertThat(parents).containsKey(key);
      id = parents.getOrDefault(key, "");
    }
  }

  @Test
  @DisplayName("An alias is folded, leads to an area of its country, and hides no area's own id")
  void aliases() {
    var ids = rows.stream().map(Row::key).collect(Collectors.toSet());
    var aliases = FrozenTable.rows(FrozenTable.class, "aliases.tsv").toList();
    assertThat(aliases)
        .allSatisfy(
            alias -> {
              assertThat(NameFolding.fold(alias[1])).contains(alias[1]);
              assertThat(ids).contains(alias[0] + " " + alias[2]);
              assertThat(ids).doesNotContain(alias[0] + " " + alias[1]);
            });
    assertThat(aliases).extracting(alias -> alias[0] + " " + alias[1]).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Every area is found by its own id and by its code, and no name leads elsewhere")
  void everyAreaIsFound() {
    var gazetteer = InitialGazetteer.iso3166();
    assertThat(rows)
        .allSatisfy(
            row -> {
              var country = new CountryCode(row.country());
              var area = gazetteer.byId(country, new AreaId(row.id())).orElseThrow();
              assertThat(gazetteer.find(country, row.id())).contains(area);
              assertThat(gazetteer.find(country, row.code())).contains(area);
              assertThat(gazetteer.find(country, row.code().toLowerCase(Locale.ROOT)))
                  .contains(area);
              gazetteer
                  .find(country, row.name())
                  .ifPresent(found -> assertThat(found).isEqualTo(area));
            });
  }
}
