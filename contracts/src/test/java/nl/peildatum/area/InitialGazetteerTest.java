package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialGazetteerTest {
  private static final CountryCode MALI = new CountryCode("ML");
  private final InitialGazetteer gazetteer = InitialGazetteer.iso3166();

  @Test
  @DisplayName("Mali has ten regions and the district of Bamako")
  void mali() {
    assertThat(gazetteer.areasOf(MALI))
        .extracting(area -> area.id().value())
        .containsExactlyInAnyOrder(
            "kayes",
            "koulikoro",
            "sikasso",
            "segou",
            "mopti",
            "tombouctou",
            "gao",
            "kidal",
            "menaka",
            "taoudenit",
            "bamako");
    assertThat(gazetteer.byId(MALI, new AreaId("bamako")))
        .contains(
            new Area(new AreaId("bamako"), "Bamako", AreaType.DISTRICT, "ML-BKO", null, true));
    assertThat(gazetteer.byId(MALI, new AreaId("menaka")))
        .contains(new Area(new AreaId("menaka"), "Ménaka", AreaType.REGION, "ML-9", null, true));
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @DisplayName(
      "An area is found by id, code in either case, name with or without accents, and other"
          + " spellings")
  @CsvSource({
    "ML, gao, gao",
    "ML, ML-7, gao",
    "ML, ml-7, gao",
    "ML, ML-9, menaka",
    "ML, Ml-bKo, bamako",
    "ML, Ségou, segou",
    "ML, SÉGOU, segou",
    "ML, Segou, segou",
    "ML, Timboektoe, tombouctou",
    "ML, Timbuktu, tombouctou",
    "IQ, Ninewa, ninawa",
    "IQ, Ninawa, ninawa",
    "IQ, Nīnawá, ninawa",
    "IQ, Nineveh, ninawa",
    "IQ, iq-ni, ninawa",
    "IQ, Ta'mim, kirkuk",
    "IQ, Anbar, al-anbar",
    "IQ, Salaheddin, salah-ad-din",
    "SD, Zuid-Kordofan, janub-kurdufan",
    "SD, North Darfur, shamal-darfur",
    "SY, Deir ez-Zor, dayr-az-zawr",
    "CD, Noord-Kivu, nord-kivu",
    "BG, Sofia (stolitsa), sofia-22",
    "MA, Laâyoune (EH), laayoune",
    "FR, Côtes-d’Armor, cotes-darmor",
    "FR, cotes-d-armor, cotes-darmor"
  })
  void found(String country, String written, String id) {
    assertThat(gazetteer.find(new CountryCode(country), written))
        .map(Area::id)
        .contains(new AreaId(id));
  }

  @Test
  @DisplayName("A name typed with loose accents is the same name")
  void decomposed() {
    assertThat(gazetteer.find(MALI, "Se\u0301gou")).map(Area::id).contains(new AreaId("segou"));
  }

  @ParameterizedTest
  @DisplayName("A place that is not in the table is unknown, never the nearest one")
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "atlantis",
        "SN-7",
        "7",
        "ML",
        "ML-99",
        "Гао",
        "gao\u0000x",
        "gao bamako"
      })
  void unknown(String written) {
    assertThat(gazetteer.find(MALI, written)).isEmpty();
  }

  @ParameterizedTest(name = "{1} of {0}")
  @DisplayName("A name that two areas of a country share means neither")
  @CsvSource({"BG, Sofia", "GN, Boké", "YE, Sanaa", "YE, Sana'a"})
  void shared(String country, String written) {
    assertThat(gazetteer.find(new CountryCode(country), written)).isEmpty();
  }

  @Test
  @DisplayName("A country without subdivisions, or no country at all, has no areas")
  void none() {
    assertThat(gazetteer.areasOf(new CountryCode("AW"))).isEmpty();
    assertThat(gazetteer.areasOf(new CountryCode("ZZ"))).isEmpty();
    assertThat(gazetteer.find(new CountryCode("ZZ"), "gao")).isEmpty();
  }

  @Test
  @DisplayName("An area inside an area names it")
  void parent() {
    assertThat(gazetteer.find(new CountryCode("BF"), "Soum"))
        .map(Area::parent)
        .contains(new AreaId("sahel"));
  }
}
