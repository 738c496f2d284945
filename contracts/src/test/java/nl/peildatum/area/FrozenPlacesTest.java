package nl.peildatum.area;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places of the frozen table: each lies in one region, and none takes a region's spelling. */
class FrozenPlacesTest {
  private final List<String[]> rows = FrozenTable.rows(FrozenTable.class, "places.tsv").toList();

  private static Gazetteer of(String country) {
    return InitialGazetteer.iso3166().of(new CountryCode(country));
  }

  @Test
  @DisplayName("20,970 places in 149 countries, each id once in its country, each in an ISO area")
  void uniqueAndPlaced() {
    assertThat(rows).hasSize(20970);
    assertThat(rows.stream().map(row -> row[0]).collect(toUnmodifiableSet())).hasSize(149);
    assertThat(rows).extracting(row -> row[0] + " " + row[1]).doesNotHaveDuplicates();
    for (var row : rows) {
      assertThat(InitialGazetteer.iso3166().byId(new CountryCode(row[0]), new AreaId(row[2])))
          .as(String.join(" ", row))
          .isPresent();
    }
  }

  @Test
  @DisplayName("no spelling of a place is a spelling of an area, or of another place")
  void shadowsNothing() {
    Set<String> spellings = new HashSet<>();
    for (var row : rows) {
      var own = new HashSet<>(List.of(row).subList(4, row.length));
      own.add(row[1]);
      NameFolding.fold(row[3]).ifPresent(own::add);
      for (var one : own) {
        assertThat(InitialGazetteer.iso3166().find(new CountryCode(row[0]), one))
            .as(row[0] + " " + one)
            .isEmpty();
        assertThat(spellings.add(row[0] + " " + one)).as(row[0] + " " + one).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{1} in {0} is found as {2}, in {3}")
  @DisplayName("birthplaces of case files are found, and lie in their region")
  @CsvSource({
    "IQ, Sinjar, sinjar, ninawa",
    "IQ, Mosul, mosul, ninawa",
    "IQ, Mosoel, mosul, ninawa",
    "RU, Khimki, khimki, moskovskaya-oblast",
    "RU, Grozny, grozny, chechenskaya-respublika",
    "SO, Mogadishu, mogadishu, banaadir"
  })
  void found(String country, String written, String id, String region) {
    var place = of(country).find(written).orElseThrow();
    assertThat(place.id()).hasToString(id);
    assertThat(place.parent()).hasToString(region);
    assertThat(of(country).byId(place.id())).contains(place);
  }

  @ParameterizedTest(name = "{1} in {0} is the region {2}")
  @DisplayName("a region keeps its name, which the place in it has too")
  @CsvSource({"ML, Timbuktu, tombouctou", "ML, Kidal, kidal", "ML, Gao, gao", "SY, Aleppo, halab"})
  void regionKeepsItsName(String country, String written, String region) {
    assertThat(of(country).find(written)).map(Area::id).contains(new AreaId(region));
  }

  @Test
  @DisplayName("a name that places in several regions share means none, and all are suggested")
  void sharedName() {
    var states = of("US");
    assertThat(states.find("Springfield")).isEmpty();
    var suggested = NearestAreas.to("Springfield", states);
    assertThat(suggested).hasSizeGreaterThan(3);
    assertThat(suggested).allMatch(place -> place.name().startsWith("Springfield ("));
    assertThat(states.find(suggested.getFirst().name())).contains(suggested.getFirst());
  }

  @Test
  @DisplayName("a list of areas has no places, and a decision names none of them")
  void notListed() {
    var iraq = of("IQ");
    assertThat(iraq.all()).extracting(Area::id).doesNotContain(new AreaId("mosul"));
    assertThat(iraq.withoutPlaces().find("Mosul")).isEmpty();
    assertThat(iraq.withoutPlaces().byId(new AreaId("mosul"))).isEmpty();
    assertThat(iraq.withoutPlaces().find("Ninewa")).isPresent();
  }

  @Test
  @DisplayName("an area that a decision registers takes the place of the place with its spelling")
  void givesWay() {
    var sinjar = new Area(new AreaId("sinjar"), "Sinjar", AreaType.DISTRICT, null, null, true);
    var known = of("IQ").and(sinjar, 4);
    assertThat(known.find("Sinjar")).contains(sinjar);
    assertThat(known.byId(new AreaId("sinjar"))).contains(sinjar);
    assertThat(known.asOf(3).find("Sinjar").orElseThrow().parent()).hasToString("ninawa");
  }

  @Test
  @DisplayName("where its region is split, a place goes on lying in it")
  void regionSplit() {
    var known = splitOffFrom("IQ", "ninawa");
    assertThat(known.find("Mosul").orElseThrow().parent()).hasToString("ninawa");
    assertThat(known.byId(new AreaId("mosul"))).isPresent();
  }

  @Test
  @DisplayName("where the region of one of them is split, a shared name still suggests all")
  void sharedNameAfterSplit() {
    assertThat(NearestAreas.to("Springfield", splitOffFrom("US", "illinois")))
        .isEqualTo(NearestAreas.to("Springfield", of("US")));
  }

  private static Gazetteer splitOffFrom(String country, String region) {
    var part = new Area(new AreaId("part"), "x", AreaType.REGION, null, null, true);
    var on = LocalDate.parse("2024-01-01");
    var into = List.of(part.id());
    var succession = new Succession(new AreaId(region), into, on, SuccessionKind.SPLIT, false);
    return of(country).and(part, 4).and(succession, 5);
  }

  @Test
  @DisplayName("suggestions in the country with the most places take a part of a second")
  void fastSuggestions() {
    var states = of("US");
    NearestAreas.to("Albuqerque", states);
    var least = Duration.ofDays(1);
    for (var i = 0; i < 20; i++) {
      var start = System.nanoTime();
      assertThat(NearestAreas.to("Albuqerque", states)).isNotEmpty();
      var took = Duration.ofNanos(System.nanoTime() - start);
      least = took.compareTo(least) < 0 ? took : least;
    }
    System.out.println("suggestions took " + least);
    assertThat(least).isLessThan(Duration.ofMillis(200));
  }
}
