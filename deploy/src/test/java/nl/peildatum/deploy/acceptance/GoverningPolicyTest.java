package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Which policy governs a case, at its stage")
@ExtendWith(Demonstration.class)
class GoverningPolicyTest {
  private final Wire register;

  GoverningPolicyTest(Wire register) {
    this.register = register;
  }

  private Case mali(String reference, String area, String stage) {
    return Case.of(register, reference, "ML", area, stage);
  }

  @Test
  @DisplayName(
      "NL22.5703, decided anew on 1 March 2023: the letter of January governs, with Bamako still"
          + " to be tested")
  void decidedAnew() {
    var anew =
        mali("NL22.5703", "gao", "NEW_DECISION")
            .dates("application", "2022-03-01", "decision", "2023-03-01")
            .onlyRiskIs15c(true);

    assertThat(anew.options()).containsExactly("AT_DECISION", "AT_APPLICATION");
    var decision = anew.at("AT_DECISION").on("2023-03-01");
    decision.region15c().is("IN_FORCE").restsOn("NL22.5703");
    decision
        .alternative()
        .is("IN_FORCE")
        .value("stillToBeTested/0", "SAFE_THERE")
        .value("stillToBeTested/1", "SAFE_AND_LEGAL_ACCESS")
        .value("stillToBeTested/2", "REASONABLE_TO_SETTLE")
        .isSilentOn("/applies");
    decision.notNoting("ANNOUNCED_AFTER_DECISION", "ONLY_RISK_NOT_STATED");
    anew.at("AT_APPLICATION").on("2022-03-01").region15c().is("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName(
      "NL22.19789 at the hearing of 15 February 2023: the letter counts, its publication is not on"
          + " record, which one note says")
  void heard() {
    var appeal =
        mali("NL22.19789", "mopti", "DISTRICT_COURT")
            .dates("application", "2022-03-01", "decision", "2022-09-01", "hearing", "2023-02-15");

    var hearing = appeal.at("AT_HEARING").by("art. 83 Vw 2000");
    hearing.region15c().is("IN_FORCE");
    hearing.noting("PUBLICATION_NOT_RECORDED").notNoting("ANNOUNCED_AFTER_DECISION");
    appeal.at("AT_DECISION").region15c().is("NO_COUNTRY_POLICY");
    appeal.at("AT_APPLICATION").region15c().is("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName("where only a ruling is given, the day of the ruling takes the hearing's place")
  void ruledWithoutHearing() {
    var appeal =
        mali("NL22.19789", "mopti", "DISTRICT_COURT")
            .dates("application", "2022-03-01", "decision", "2022-09-01", "ruling", "2022-10-28");

    assertThat(appeal.options()).containsExactly("AT_RULING", "AT_DECISION", "AT_APPLICATION");
    appeal.at("AT_RULING").on("2022-10-28").region15c().is("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName("in higher appeal the day of the district court's ruling governs")
  void higherAppeal() {
    mali("NL22.5703", "gao", "HIGHER_APPEAL")
        .dates("decision", "2022-09-01", "districtCourtRuling", "2023-06-01")
        .at("AT_DISTRICT_COURT_RULING")
        .by("art. 83 Vw 2000")
        .region15c()
        .is("IN_FORCE");
  }

  @Test
  @DisplayName(
      "5. Mopti, who fears more than indiscriminate violence: designated, and the alternative in"
          + " Bamako does not apply")
  void notTheOnlyRisk() {
    var decision =
        mali("NL00.0001", "mopti", "FIRST_DECISION")
            .dates("application", "2022-12-01", "decision", "2023-02-01")
            .onlyRiskIs15c(false)
            .at("AT_DECISION");

    decision.region15c().is("IN_FORCE").isSilentOn("/applies");
    decision.alternative().is("IN_FORCE").says("/applies", "false");
    decision.noting("NOT_THE_ONLY_RISK");
  }

  @Test
  @DisplayName(
      "10. a permit granted in 2011 for Mogadishu, reviewed in March 2014: the policy of the grant,"
          + " and at the review the rule for such permits")
  void permitReviewed() {
    var review =
        Case.of(register, "NL00.0002", "SO", "mogadishu", "WITHDRAWAL")
            .dates("grant", "2011-11-01", "review", "2014-03-01");

    assertThat(review.options()).containsExactly("AT_GRANT", "AT_REVIEW");
    review.at("AT_GRANT").region15c().is("IN_FORCE");
    var then = review.at("AT_REVIEW");
    then.region15c().is("ENDED");
    then.noting("TRANSITIONAL_RULE");
  }

  @Test
  @DisplayName(
      "14. NL24.29388, Yemen: at the application the older policy, which was more favourable than"
          + " what governs later")
  void olderPolicyMoreFavourable() {
    var appeal =
        Case.of(register, "NL24.29388", "YE", "Aden", "DISTRICT_COURT")
            .dates("application", "2023-04-03", "decision", "2024-10-22", "hearing", "2025-07-11");

    appeal.at("AT_APPLICATION").region15c().is("IN_FORCE");
    appeal.at("AT_DECISION").noting("OLDER_POLICY_MORE_FAVOURABLE").region15c().is("ENDED");
    appeal.at("AT_HEARING").noting("OLDER_POLICY_MORE_FAVOURABLE").region15c().is("ENDED");
  }

  @Test
  @DisplayName("the demonstration's receipts give the same bytes again")
  void receipt() {
    var asked =
        mali("NL22.5703", "gao", "HIGHER_APPEAL")
            .dates("decision", "2022-09-01", "districtCourtRuling", "2023-06-01");
    var receipt = asked.receipt();
    var again = Case.withReceipt(register, "NL22.5703", receipt);
    assertThat(again.receipt()).isEqualTo(receipt);
    assertThat(again.assessed().path("elements")).isEqualTo(asked.assessed().path("elements"));
  }
}
