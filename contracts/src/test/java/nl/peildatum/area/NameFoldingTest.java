package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
  @ParameterizedTest(name = "{0} folds to {1}")
  @CsvSource({
    "Gao, gao",
    "Ménaka, menaka",
    "Nīnawá, ninawa",
    "‘Ajmān, ajman",
    "İstanbul, istanbul",
    "Iğdır, igdir",
    "Lənkəran, lenkeran",
    "Łódzkie, lodzkie",
    "Ærø, aero",
    "Þingeyjarsveit, thingeyjarsveit",
    "Đà Nẵng, da-nang",
    "//Karas, karas",
    "Bikini & Kili, bikini-kili",
    "St. Helens, st-helens",
    "'Taita/Taveta', taita-taveta"
  })
  void folds(String name, String kebab) {
    assertThat(NameFolding.fold(name)).contains(kebab);
  }

  @Test
  @DisplayName("Folding what is folded changes nothing")
  void idempotent() {
    assertThat(FrozenTable.rows(FrozenTable.class, "areas.tsv").map(row -> row[1]))
        .allSatisfy(id -> assertThat(NameFolding.fold(id)).contains(id));
  }

  @Test
  @DisplayName("No letter of any ISO name is left unfolded")
  void everyLetterOfEveryName() {
    assertThat(FrozenTable.rows(FrozenTable.class, "areas.tsv").map(row -> row[4]))
        .allSatisfy(
            name -> assertThat(NameFolding.fold(name)).get().asString().matches("[a-z0-9-]+"));
  }

  @Test
  @DisplayName("A letter outside the table does not vanish: the name does not fold")
  void outsideTheTable() {
    assertThat(NameFolding.fold("Киев")).isEmpty();
    assertThat(NameFolding.fold("Gaoж")).isEmpty();
    assertThat(NameFolding.fold("Gao\uD83D\uDE00")).isEmpty();
  }
}
