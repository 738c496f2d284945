package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenTableTest {
  @ParameterizedTest(name = "{0}")
  @DisplayName("A frozen table is never edited: answers given long ago depend on it")
  @CsvSource({
    "countries.tsv, 2aadfe9950c9bee51830b52945daa08723336527b968cc99254cc8da4a67ed97",
    "areas.tsv, 10490b573bba1942e1651c5fb458159286bed2dab7c3109c66d42e8aafcbf129",
    "aliases.tsv, abb2880fa4d5118d06366ea2026c7de21e92e47986dcde6cc948f46b73a53046",
    "places.tsv, 95ea49b642f6e9d297f0bc21bfe3840eb612666cea2a50cb6f0ebda81c1be374",
    "folding.tsv, 6e9b4fccface507f9a812f86693ffd31b09361ac5d2b0c9405cf46e5ac381f77"
  })
  void neverEdited(String name, String sha256) throws Exception {
    try (var table = FrozenTable.class.getResourceAsStream(name)) {
      assertThat(table).isNotNull();
      var digest = MessageDigest.getInstance("SHA-256").digest(table.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
  }
}
