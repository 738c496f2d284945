package nl.peildatum.deploy;

import java.nio.file.Path;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Mali letter of 11 January 2023")
class TheMaliLetterStoryTest {
  private static final String THE_DAY_BEFORE = "2023-01-10";
  private static final String THE_DAY = "2023-01-11";
  private static final String THE_DAY_AFTER = "2023-01-12";

  @Test
  @DisplayName(
      "is recorded, asked about, corrected and retracted, and no final answer ever changes")
  void theMaliLetter(@TempDir Path folder) throws Exception {
    tell(AllInOne.empty(folder));
  }

  @Test
  @ExtendWith(SharedFleet.class)
  @DisplayName(
      "is the same story where two nodes decide in turn and two nodes answer, each in its own"
          + " process")
  void theMaliLetterInParts(Fleet fleet) throws Exception {
    tell(new Split(fleet));
  }

  private static void tell(Form form) throws Exception {
    try (var world = new World(form)) {
      beforeTheLetterNothingIsRecorded(world);
      theLetterDesignatesThreeRegions(world);
      theLetterLeavesTheOthersOut(world);
      theLetterIsNotYetPublished(world);
      whatTheLetterSaysCanBeFollowedEverywhere(world);
      aCorrectionMovesTheStartOfMopti(world);
      aRetractionLeavesMoptiNeverDesignated(world);
      whatTheLetterSaysCanBeFollowedEverywhere(world);
      world.everyPinnedAnswerIsByteForByteWhatItWas();
    }
  }

  private static void beforeTheLetterNothingIsRecorded(World world) {
    world.ask("gao").on(THE_DAY).region15c().is("NOTHING_RECORDED");
  }

  private static void theLetterDesignatesThreeRegions(World world) {
    world.records("/demo/mali-2023-01-11.json");
    for (var region : new String[] {"gao", "menaka", "mopti"}) {
      var theDayBefore = world.ask(region).on(THE_DAY_BEFORE).pinned();
      theDayBefore.region15c().is("NOT_YET").says("/pending/from", THE_DAY);

      var theDay = world.ask(region).on(THE_DAY).pinned();
      theDay
          .region15c()
          .is("IN_FORCE")
          .says("/value/level", "EXCEPTIONAL")
          .says("/value/scheme", "PRE_2024")
          .says("/from", THE_DAY)
          .says("/fact/decisionId", "mali-2023-01-11")
          .says("/sources/0/caseNumber", "NL22.5703");
      theDay
          .alternative("bamako")
          .is("IN_FORCE")
          .says("/value/presumption", "IN_PRINCIPLE_PRESENT")
          .says("/value/threat", "SERIOUS_HARM_15C_ONLY")
          .says("/value/individualTest", "Vc 2000 C2/3.4");
    }
    world.ask("ML-7").on(THE_DAY).region15c().is("IN_FORCE");
  }

  private static void theLetterLeavesTheOthersOut(World world) {
    for (var region : new String[] {"segou", "kidal", "tombouctou", "bamako"}) {
      world
          .ask(region)
          .on(THE_DAY)
          .pinned()
          .region15c()
          .is("NEVER_DESIGNATED")
          .says("/closedList", "true")
          .says("/closedBy/decisionId", "mali-2023-01-11");
    }
    world.ask("atlantis").on(THE_DAY).pinned().region15c().is("PLACE_UNKNOWN");
  }

  private static void theLetterIsNotYetPublished(World world) {
    world
        .ask("gao")
        .on(THE_DAY)
        .formally()
        .pinned()
        .region15c()
        .is("ANNOUNCED")
        .says("/pending/decisionId", "mali-2023-01-11");
  }

  private static void aCorrectionMovesTheStartOfMopti(World world) {
    world.records("/story/mopti-corrected.json");
    world.ask("mopti").on(THE_DAY).pinned().region15c().is("NOT_YET");
    world
        .ask("mopti")
        .on(THE_DAY_AFTER)
        .pinned()
        .region15c()
        .is("IN_FORCE")
        .says("/from", THE_DAY_AFTER);
    world.ask("gao").on(THE_DAY).pinned().region15c().is("IN_FORCE").says("/from", THE_DAY);
  }

  private static void aRetractionLeavesMoptiNeverDesignated(World world) {
    world.records("/story/mopti-retracted.json");
    world.ask("mopti").on(THE_DAY_AFTER).pinned().region15c().is("NEVER_DESIGNATED");
    world.ask("gao").on(THE_DAY).pinned().region15c().is("IN_FORCE").says("/from", THE_DAY);
  }

  private static void whatTheLetterSaysCanBeFollowedEverywhere(World world) throws Exception {
    var copies = world.copies("ML");
    copies.theEventStoreHoldsOneUnbrokenChain();
    copies.theTopicHoldsTheSameBytes();
    copies.theDocumentsHoldTheSameBytes();
    world.published().everyEventFitsTheSchemaItNames();
    world.published().everyWatermarkFitsItsSchema();
    world.everyNodeTellsTheChangesThatAreOnTheTopic("ML");
    world.published().everyChangeFitsItsSchema();
  }
}
