package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Warnings: what a decision leaves that its author may not have meant")
class WarningsTest {
  private static File letter(String id, String decidedOn, An... acts) {
    return File.letter(id, decidedOn).acts(acts);
  }

  @Test
  @DisplayName("a closed list names what it leaves out, and ends nothing")
  void closedList() {
    var record =
        Register.given(
            letter(
                "a",
                "2022-06-01",
                designation("kidal", "tombouctou"),
                designation("segou").until("2023-01-11"),
                alternative("bamako", "segou")));
    record
        .when(letter("b", "2023-01-11", designation("gao", "kidal").onlyThese()))
        .warns("closed-list-leaves-others tombouctou");
    record
        .when(
            letter("b", "2023-01-11", designation("gao", "kidal").onlyThese(), lift("tombouctou")))
        .warns();
    record.when(letter("b", "2023-01-11", designation("gao"))).warns();
  }

  @Test
  @DisplayName("a closed list also leaves what is on record to start later")
  void closedListAndLaterStart() {
    Register.given(letter("a", "2022-06-01", designation("kidal").from("2024-01-01")))
        .when(letter("b", "2023-01-11", designation("gao").onlyThese()))
        .warns("closed-list-leaves-others kidal");
  }

  @Test
  @DisplayName("an End leaves what starts later, unless it overrules or sets it itself")
  void endLeavesLaterStart() {
    var record = Register.given(letter("a", "2022-06-01", designation("gao").from("2024-01-01")));
    record
        .when(letter("b", "2023-01-11", lift("gao")))
        .warns("nothing-to-end gao", "end-leaves-later-start gao");
    record.when(letter("b", "2023-01-11", lift("gao").with("overrules", true))).warns();
    record.when(letter("b", "2023-01-11", lift("gao").from("2024-01-01"))).warns();
    Register.empty()
        .when(letter("b", "2023-01-11", lift("gao"), designation("gao").from("2024-01-01")))
        .warns("nothing-to-end gao");
  }

  @Test
  @DisplayName(
      "an alternative whose target is designated on its days is suspect, on record or here")
  void targetIsDesignated() {
    var alternative = alternative("bamako", "gao", "menaka");
    Register.given(letter("a", "2022-06-01", designation("bamako")))
        .when(letter("b", "2023-01-11", alternative))
        .warns("target-is-designated bamako");
    Register.empty()
        .when(letter("b", "2023-01-11", designation("bamako"), alternative))
        .warns("target-is-designated bamako gao>bamako menaka>bamako");
    Register.given(letter("a", "2022-06-01", designation("bamako").until("2023-01-11")))
        .when(letter("b", "2023-01-11", alternative))
        .warns();
  }

  @Test
  @DisplayName("the target of a standing alternative that is designated is suspect too")
  void targetBecomesDesignated() {
    var record =
        Register.given(letter("a", "2022-06-01", alternative("bamako", "gao").until("2023-06-01")));
    record
        .when(letter("b", "2023-01-11", designation("bamako")))
        .warns("target-is-designated gao>bamako");
    record.when(letter("b", "2023-01-11", designation("gao"))).warns();
    record.when(letter("b", "2023-01-11", designation("bamako").from("2023-06-01"))).warns();
  }

  @Test
  @DisplayName("an alternative from an area to itself is refused, the other origins are not")
  void alternativeToItself() {
    var refused =
        Register.empty()
            .when(letter("b", "2023-01-11", alternative("gao", "menaka", "gao")))
            .isRefusedFor("alternative-to-itself /acts/0/origins/1");
    assertThat(refused.getFirst().detail().toString()).contains("Leave gao out of origins");
  }

  @Test
  @DisplayName("an area is lifted while an alternative for persons from there goes on standing")
  void dependentAlternative() {
    var record =
        Register.given(
            letter("a", "2022-06-01", designation("gao"), alternative("bamako", "gao", "mopti")));
    record.when(letter("b", "2023-01-11", lift("gao"))).warns("dependent-alternative gao>bamako");
    record.when(letter("b", "2023-01-11", lift("gao"), withdrawal("bamako", "gao"))).warns();
    record.when(letter("b", "2023-01-11", designation("mopti"))).warns();
  }

  private static final Map<String, Object> DESIGNATION_OF_GAO =
      Map.of("decisionId", "a", "act", 0, "area", "gao");
  private static final Map<String, Object> ALTERNATIVE_FOR_GAO =
      Map.of("decisionId", "a", "act", 1, "area", "gao");

  private static Register gaoWithAlternativeInBamako() {
    return Register.given(
        letter("a", "2022-06-01", designation("gao"), alternative("bamako", "gao", "mopti")));
  }

  @Test
  @DisplayName("a designation is retracted as a mistake, and the alternative for persons goes on")
  void alternativeOfARetractedDesignation() {
    var record = gaoWithAlternativeInBamako();
    record
        .when(File.correction("b", "2023-01-11").acts(An.retract(DESIGNATION_OF_GAO)))
        .warns("dependent-alternative gao>bamako");
    record
        .when(
            File.correction("b", "2023-01-11")
                .acts(An.retract(DESIGNATION_OF_GAO), An.retract(ALTERNATIVE_FOR_GAO)))
        .warns();
    record.when(File.correction("b", "2023-01-11").acts(An.retract(ALTERNATIVE_FOR_GAO))).warns();
  }

  @Test
  @DisplayName("a court annuls a designation, ever made or from its ruling on, not the alternative")
  void alternativeOfAnAnnulledDesignation() {
    var record = gaoWithAlternativeInBamako();
    for (var from : new String[] {"2022-06-01", "2023-01-11"}) {
      record
          .when(File.ruling("b", "2023-01-11").acts(An.annul(from, DESIGNATION_OF_GAO)))
          .warns("dependent-alternative gao>bamako");
      record
          .when(
              File.ruling("b", "2023-01-11")
                  .acts(An.annul(from, DESIGNATION_OF_GAO, ALTERNATIVE_FOR_GAO)))
          .warns();
    }
  }

  @Test
  @DisplayName(
      "a letter says that an area has no exceptional situation, and its alternative goes on")
  void alternativeOfAnAreaStatedToHaveNone() {
    gaoWithAlternativeInBamako()
        .when(
            letter(
                "b",
                "2023-01-11",
                act("StateNone").with("kind", "REGION_15C").with("areas", List.of("gao"))))
        .warns("dependent-alternative gao>bamako");
  }

  @Test
  @DisplayName("a correction that takes days from a designation leaves its alternative on them")
  void alternativeOnDaysCorrectedAway() {
    var record = gaoWithAlternativeInBamako();
    record
        .when(
            File.correction("b", "2023-01-11")
                .acts(An.correct(DESIGNATION_OF_GAO, designation("gao").from("2022-07-01"))))
        .warns("dependent-alternative gao>bamako");
    record
        .when(
            File.correction("b", "2023-01-11")
                .acts(
                    An.correct(DESIGNATION_OF_GAO, designation("gao").from("2022-07-01")),
                    An.correct(
                        ALTERNATIVE_FOR_GAO, alternative("bamako", "gao").from("2022-07-01"))))
        .warns();
  }

  @Test
  @DisplayName("of an area designated twice, one designation is retracted: nothing is lost")
  void designatedTwice() {
    Register.given(
            letter("a", "2022-06-01", designation("gao"), alternative("bamako", "gao")),
            letter("again", "2022-06-01", designation("gao")))
        .when(File.correction("b", "2023-01-11").acts(An.retract(DESIGNATION_OF_GAO)))
        .warns();
  }

  @Test
  @DisplayName("a designation is retracted that was over before the alternative began")
  void designationOverBeforeTheAlternative() {
    Register.given(
            letter(
                "a",
                "2022-06-01",
                designation("gao").until("2022-09-01"),
                alternative("bamako", "gao").from("2022-09-01")))
        .when(File.correction("b", "2023-01-11").acts(An.retract(DESIGNATION_OF_GAO)))
        .warns();
  }

  @Test
  @DisplayName("the policy for a group ends while an alternative for that group goes on standing")
  void dependentAlternativeOfAGroup() {
    var group = Map.of("id", "women", "name", "Women alone");
    var other = Map.of("id", "journalists", "name", "Journalists");
    var excluded =
        act("SetRelocationAlternative").with("presumption", "EXCLUDED").with("group", group);
    var record =
        Register.given(
            letter(
                "a",
                "2022-06-01",
                groupAct("SetGroupPolicy", group),
                groupAct("SetGroupPolicy", other),
                excluded));
    var ended = record.when(letter("b", "2023-01-11", groupAct("EndGroupPolicy", group)));
    ended.warns("dependent-alternative women");
    assertThat(ended.details().getFirst()).contains("for a group whose policy no longer stands");
    record.when(letter("b", "2023-01-11", groupAct("EndGroupPolicy", other))).warns();
    record
        .when(
            letter(
                "b",
                "2023-01-11",
                groupAct("EndGroupPolicy", group),
                act("WithdrawRelocationAlternative").with("group", group)))
        .warns();
  }

  private static An groupAct(String type, Map<String, String> group) {
    return act(type).with("policy", "RISK_PROFILE").with("group", group);
  }

  @Test
  @DisplayName("an End where nothing stands is recorded, with a warning")
  void nothingToEnd() {
    Register.empty().when(letter("b", "2023-01-11", lift("gao"))).warns("nothing-to-end gao");
    var record = Register.given(letter("a", "2022-06-01", designation("gao")));
    record.when(letter("b", "2023-01-11", lift("gao"))).warns();
    record.when(letter("b", "2023-01-11", lift("gao", "menaka"))).warns("nothing-to-end menaka");
    var lifted = letter("b", "2023-01-11", lift("gao"));
    Register.given(letter("a", "2022-06-01", designation("gao")), lifted)
        .when(letter("c", "2023-02-01", lift("gao")))
        .warns("nothing-to-end gao");
    Register.given(letter("a", "2022-06-01", designation("gao").until("2023-01-11")))
        .when(lifted)
        .warns("nothing-to-end gao");
  }

  @Test
  @DisplayName("what a decision sets from the day of its own End on is not what it ends")
  void nothingToEndBeforeItsOwnSet() {
    Register.empty()
        .when(letter("b", "2023-01-11", lift("gao"), designation("gao")))
        .warns("nothing-to-end gao");
  }

  @Test
  @DisplayName("a lifted part of what is designated as a whole does end something")
  void partOfTheWhole() {
    Register.given(
            letter("a", "2022-06-01", designation("mopti")),
            File.letter("r", "2022-06-02")
                .instrument("type", "REGISTER")
                .acts(
                    An.act("RegisterArea")
                        .with(
                            "area",
                            Map.of(
                                "id",
                                "koro",
                                "name",
                                "Koro",
                                "type",
                                "DISTRICT",
                                "parent",
                                "mopti"))))
        .when(letter("b", "2023-01-11", lift("koro")))
        .warns();
  }

  @Test
  @DisplayName("several closed lists of one decision are told together, from the first start on")
  void closedListsTogether() {
    Register.given(
            letter(
                "a", "2022-06-01", designation("kidal"), designation("segou").until("2023-03-01")))
        .when(
            letter(
                "b",
                "2023-01-11",
                designation("gao").onlyThese().from("2023-04-01"),
                designation("mopti").onlyThese().from("2023-02-01")))
        .warns("closed-list-leaves-others kidal segou");
  }

  private static File towns() {
    return File.letter("r", "2022-01-02")
        .instrument("type", "REGISTER")
        .acts(registered("ansongo", "DISTRICT", "gao"), registered("tessit", "CITY", "ansongo"));
  }

  private static An registered(String id, String type, String parent) {
    return An.act("RegisterArea")
        .with("area", Map.of("id", id, "name", id, "type", type, "parent", parent));
  }

  @Test
  @DisplayName("a target that lies in a designated area is suspect, whichever comes first")
  void regionOfTheTargetIsDesignated() {
    Register.given(towns(), letter("a", "2022-06-01", designation("gao")))
        .when(letter("b", "2023-01-11", alternative("tessit", "menaka")))
        .warns("target-is-designated gao");
    var record =
        Register.given(
            towns(),
            letter("a", "2022-06-01", alternative("tessit", "menaka").until("2023-06-01")));
    record
        .when(letter("b", "2023-01-11", designation("gao")))
        .warns("target-is-designated menaka>tessit");
    record
        .when(letter("b", "2023-01-11", designation("ansongo", "gao")))
        .warns("target-is-designated menaka>tessit");
    record.when(letter("b", "2023-01-11", designation("gao").from("2023-06-01"))).warns();
    record.when(letter("b", "2023-01-11", designation("menaka"))).warns();
  }

  @Test
  @DisplayName("a designation within the target leaves the rest of it, and is no cause for doubt")
  void partOfTheTargetIsDesignated() {
    Register.given(towns(), letter("a", "2022-06-01", designation("ansongo")))
        .when(letter("b", "2023-01-11", alternative("gao", "menaka")))
        .warns();
    Register.given(towns(), letter("a", "2022-06-01", alternative("gao", "menaka")))
        .when(letter("b", "2023-01-11", designation("ansongo")))
        .warns();
  }

  @Test
  @DisplayName("a start or an end that comes legally before it is applied, by the instrument alone")
  void formalStartBeforeOperational() {
    var record = Register.given(letter("a", "2022-06-01", designation("gao", "kidal")));
    record
        .when(
            formalFrom(
                "2024-09-13",
                designation("segou", "menaka").from("2024-10-01"),
                lift("gao").from("2024-10-01"),
                lift("kidal")))
        .warns(
            "formal-start-before-operational menaka segou", "formal-start-before-operational gao");
    assertThat(
            record
                .when(formalFrom("2024-09-13", designation("segou").from("2024-10-01")))
                .details())
        .singleElement()
        .asString()
        .contains(
            "starts on 2024-09-13", "applies from 2024-10-01", "\"formalFrom\": \"2024-10-01\"");
    record
        .when(
            formalFrom(
                "2024-09-13",
                designation("segou").from("2024-10-01").with("formalFrom", "2024-10-01")))
        .warns();
    record.when(formalFrom("2024-10-01", designation("segou").from("2024-10-01"))).warns();
    record.when(formalFrom("2024-09-13", designation("segou"))).warns();
  }

  private static File formalFrom(String day, An... acts) {
    return letter("b", "2024-09-10", acts)
        .instrument("publishedOn", "2024-09-12")
        .instrument("formalFrom", day);
  }
}
