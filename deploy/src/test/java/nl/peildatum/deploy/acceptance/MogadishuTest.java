package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Somalia: Mogadishu")
@ExtendWith(Demonstration.class)
class MogadishuTest {
  private final Country somalia;

  MogadishuTest(Wire register) {
    this.somalia = new Country(register, "SO");
  }

  @Test
  @DisplayName("10. on 1 December 2012 an exceptional situation, with an alternative elsewhere")
  void designated() {
    var december = somalia.personFrom("mogadishu").on("2012-12-01");

    december
        .region15c()
        .is("IN_FORCE")
        .value("level", "EXCEPTIONAL")
        .value("scheme", "PRE_2024")
        .value("originProof", "aannemelijk maken")
        .runs("2011-10-07", "2013-02-12")
        .says("/nextChange/status", "ENDED");
    december.alternativeIn("elders-in-somalie").is("IN_FORCE").runs("2011-06-19", "2013-02-12");
    somalia
        .personFrom("mogadishu")
        .on("2011-10-06")
        .region15c()
        .is("IN_FORCE")
        .value("originProof", "aantonen");
  }

  @Test
  @DisplayName("10. on 1 March 2013 none: it ended with the text of 12 February 2013")
  void ended() {
    var march = somalia.personFrom("mogadishu").on("2013-03-01");

    march
        .region15c()
        .is("ENDED")
        .says("/endedOn", "2013-02-12")
        .says("/by", "END")
        .decidedBy("somalia-2013-02-12")
        .restsOn("2013-02-12");
    march.alternativeIn("elders-in-somalie").is("ENDED").says("/endedOn", "2013-02-12");
  }

  @Test
  @DisplayName(
      "10. a permit granted in 2011 for Mogadishu, reviewed on 1 March 2014: at the grant an"
          + " exceptional situation, at the review none, and for such permits no re-assessment"
          + " for now")
  void permit() {
    somalia.personFrom("mogadishu").on("2011-11-01").region15c().is("IN_FORCE");
    somalia
        .personFrom("mogadishu")
        .on("2014-03-01")
        .region15c()
        .is("ENDED")
        .says("/transitionalRules/0/rule", "GRANDFATHERED")
        .says("/transitionalRules/0/decisionId", "somalia-2013-02-12")
        .tells("/transitionalRules/0/cohort", "Mogadishu")
        .tells("/transitionalRules/0/text", "niet herbeoordeeld");
  }

  @Test
  @DisplayName("a version date is no entry into force: formally the designation is announced only")
  void versionDateProvesNothing() {
    somalia.personFrom("mogadishu").on("2012-12-01").formally().region15c().is("ANNOUNCED");
  }

  @Test
  @DisplayName("before the oldest text that was read, nothing is claimed")
  void beforeTheOldestText() {
    somalia.personFrom("mogadishu").on("2011-06-18").region15c().is("OUTSIDE_COVERAGE");
  }
}
