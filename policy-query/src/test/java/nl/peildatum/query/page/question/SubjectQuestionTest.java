package nl.peildatum.query.page.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.peildatum.kind.Kinds;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageFiles;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A question about a subject of policy")
class SubjectQuestionTest {
  @ParameterizedTest(name = "{0}")
  @DisplayName("names kinds of policy, a country, and what is left as a place")
  @CsvSource({
    "moratorium, DECISION_MORATORIUM DEPARTURE_MORATORIUM, '', ''",
    "Besluitmoratorium Libië, DECISION_MORATORIUM, LY, Libië",
    "departure moratorium for Iraq on 9 December 2015, DEPARTURE_MORATORIUM, IQ, Irak",
    "artikel 15(c) in Gao, REGION_15C, '', gao",
    "vlucht- en vestigingsalternatief Ivory Coast, RELOCATION_ALTERNATIVE, CI, Ivoorkust",
    "binnenlands beschermingsalternatief Mali, RELOCATION_ALTERNATIVE, ML, Mali",
    "vlucht- of vestigingsalternatief in Bamako, RELOCATION_ALTERNATIVE, '', bamako",
    "binnenlands vestigingsalternatief Gao, RELOCATION_ALTERNATIVE, '', gao",
    "veilig land van herkomst, SAFE_COUNTRY, '', ''",
    "Risicoprofielen, RISK_PROFILE, '', ''",
    "AMV's uit Rusland, MINORS_RECEPTION, RU, Rusland",
    "unaccompanied minors Russian Federation, MINORS_RECEPTION, RU, Rusland",
    "Groepsvervolging, GROUP_PERSECUTION, '', ''",
    "vrouwen in Somalië, '', SO, Somalië",
    "Gao Mali 11 januari 2023, '', ML, gao Mali"
  })
  void understood(String written, String kinds, String country, String place) {
    var question = SubjectQuestion.of(written);
    var expected = kinds.isEmpty() ? List.<String>of() : Arrays.asList(kinds.split(" "));
    assertThat(question.kinds().kinds()).containsExactlyElementsOf(expected);
    assertThat(question.country().map(Object::toString).orElse("")).isEqualTo(country);
    assertThat(question.place(PageTexts.in(Language.DUTCH))).isEqualTo(place);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is about lanes whose recorded names mean what was typed")
  @CsvSource({
    "besnijdenis, vrouwen die vrezen voor genitale verminking, true",
    "FGM, vrouwen die vrezen voor genitale verminking, true",
    "LHBTI, homoseksuelen, true",
    "gay men, homoseksuele asielzoekers, false",
    "dienstweigeraars, Dienstplichtigen en deserteurs, true",
    "vrouwen, (Seksueel) geweld tegen vrouwen, true",
    "vrouwen, ahmadi’s, false",
    "gonabadi, Gonabadi-soefi's, true",
    "soefi gonabadi, Gonabadi-soefi's, true",
    "xyzzy, Gonabadi-soefi's, false"
  })
  void isOf(String written, String recorded, boolean is) {
    assertThat(SubjectQuestion.of(written).isOf("OTHER_HEADING", SubjectWords.plain(recorded)))
        .isEqualTo(is);
  }

  @Test
  @DisplayName("is understood by a table that names only kinds that there are")
  void table() {
    assertThat(PageFiles.rows("subjects.tsv"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(3);
              assertThat(row[1] + row[2]).isNotBlank();
              assertThat(row[1].isBlank() ? List.<String>of() : Arrays.asList(row[1].split(" ")))
                  .allMatch(kind -> Kinds.found().named(kind).isPresent());
            });
  }
}
