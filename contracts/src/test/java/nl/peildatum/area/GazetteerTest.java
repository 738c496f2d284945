package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The areas of a country, as known")
class GazetteerTest {
  private final Gazetteer mali = InitialGazetteer.iso3166().of(new CountryCode("ML"));
  private final Gazetteer later =
      mali.and(area("zuid", "Région du Sud", "ML-20"), 4)
          .and(area("belt", "Бандиагара", null), 6)
          .and(split("mopti", "zuid"), 7);

  private static Area area(String id, String name, @Nullable String isoCode) {
    return new Area(new AreaId(id), name, AreaType.REGION, isoCode, null, true);
  }

  private static Succession split(String from, String into) {
    return new Succession(
        new AreaId(from),
        List.of(new AreaId(into)),
        LocalDate.parse("2023-03-13"),
        SuccessionKind.SPLIT,
        false);
  }

  @ParameterizedTest
  @DisplayName(
      "a registered area is found by id, code in either case, name with or without accents")
  @ValueSource(strings = {"zuid", "ZUID", "ML-20", "ml-20", "Région du Sud", "region du sud"})
  void found(String written) {
    assertThat(later.find(written)).map(Area::id).contains(new AreaId("zuid"));
    assertThat(mali.find(written)).isEmpty();
    assertThat(later.asOf(3).find(written)).isEmpty();
    assertThat(later.asOf(4).find(written)).isPresent();
  }

  @ParameterizedTest(name = "{0} is found as {1}")
  @DisplayName("a name in letters that are not folded is found as it is written, in either case")
  @CsvSource({
    "Бандиагара, БАНДИАГАРА",
    "Бандиагара, ' бандиагара '",
    "Старая Русса, старая\u3000  русса",
    "حلب, حلب",
    "Θεσσαλονίκης, ΘΕΣΣΑΛΟΝΊΚΗΣ",
    "Йошкар, И\u0306ошкар",
    "東京, 東京",
    "Ɗan Ɓatta, ɗan ɓatta",
    "Ƙàuyen Ƴar, ƙauyen-ƴar",
    "\uD801\uDC00, \uD801\uDC28"
  })
  void otherLetters(String name, String asked) {
    var known = mali.and(area("x", name, null), 4);
    assertThat(known.find(asked)).map(Area::id).contains(new AreaId("x"));
    assertThat(known.find("x")).isPresent();
    assertThat(known.asOf(3).find(asked)).isEmpty();
    assertThat(known.find(asked + "ж")).isEmpty();
  }

  private static Area more(String id, @Nullable String parent, String... aliases) {
    var inside = parent == null ? null : new AreaId(parent);
    return area(id, "not read", null).with(inside, List.of(aliases));
  }

  @Test
  @DisplayName("a known area has its parent and its aliases from the sequence on that says so")
  void toldMore() {
    var known =
        later
            .andAbout(more("gao", "zuid", "Gawgaw"), 9)
            .andAbout(more("belt", null, "Пояс"), 11)
            .andAbout(more("gao", null, "Gaoa"), 12);
    var gao = new AreaId("gao");
    assertThat(known.byId(gao).orElseThrow().parent()).hasToString("zuid");
    assertThat(known.byId(gao).orElseThrow().aliases()).containsExactly("Gawgaw", "Gaoa");
    assertThat(known.asOf(11).find("GAWGAW").orElseThrow().aliases()).containsExactly("Gawgaw");
    assertThat(known.asOf(8).find("Gawgaw")).isEmpty();
    assertThat(known.asOf(8).find("Gao").orElseThrow().parent()).isNull();
    assertThat(known.find("пояс")).map(Area::id).contains(new AreaId("belt"));
    assertThat(known.all()).hasSameSizeAs(later.all()).contains(known.byId(gao).orElseThrow());
    assertThat(known.asOf(8).recordedCount()).isEqualTo(later.recordedCount());
    assertThat(known.recordedCount()).isEqualTo(later.recordedCount() + 3);
    assertThat(NearestAreas.to("Gawgaaw", known)).contains(known.byId(gao).orElseThrow());
    assertThat(NearestAreas.to("Gawgaaw", known.asOf(8))).isEmpty();
  }

  @Test
  @DisplayName("a parent that is stated stays, and of an area that is not known nothing is told")
  void toldOnce() {
    var known = later.andAbout(more("gao", "zuid"), 9).andAbout(more("gao", "kidal"), 10);
    assertThat(known.byId(new AreaId("gao")).orElseThrow().parent()).hasToString("zuid");
    assertThat(later.andAbout(more("nergens", "gao", "Niets"), 9).find("Niets")).isEmpty();
  }

  @Test
  @DisplayName("a name in letters that are not folded means one area")
  void otherLettersMeanOne() {
    assertThat(later.otherwiseMeantBy(new AreaId("x"), "БАНДИАГАРА"))
        .map(Area::id)
        .contains(new AreaId("belt"));
    assertThat(later.otherwiseMeantBy(new AreaId("belt"), "БАНДИАГАРА")).isEmpty();
  }

  @Test
  @DisplayName("a misspelt name in letters that are not folded has its nearest too")
  void otherLettersNearest() {
    assertThat(NearestAreas.to("Бандиагора", later))
        .map(Area::id)
        .containsExactly(new AreaId("belt"));
    assertThat(NearestAreas.to("Gaoж", later)).map(Area::id).contains(new AreaId("gao"));
    assertThat(NearestAreas.to("東京", later)).isEmpty();
  }

  @Test
  @DisplayName("what is known grows with the record, in its order, after the frozen vintage")
  void grows() {
    assertThat(later.all()).hasSize(13).startsWith(mali.all().toArray(Area[]::new));
    assertThat(later.asOf(5).all()).hasSize(12);
    assertThat(later.asOf(6).successions()).isEmpty();
    assertThat(later.asOf(6).successionsInto(new AreaId("zuid"))).isEmpty();
    assertThat(later.asOf(7).successionsInto(new AreaId("zuid"))).hasSize(1);
    assertThat(later.byId(new AreaId("zuid"))).isPresent();
    assertThat(later.byId(new AreaId("region-du-sud"))).isEmpty();
  }
}
