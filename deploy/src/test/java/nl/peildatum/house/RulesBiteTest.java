package nl.peildatum.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.house.violating.trial.Endless;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each rule is seen to catch the sample that breaks it")
class RulesBiteTest {
  private static final House SAMPLES = new House("nl.peildatum.house.violating");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(SAMPLES.root());

  /** The words of the rule, and what breaks it. */
  private static final Map<String, String> BROKEN_BY =
      Map.ofEntries(
          Map.entry("time knows java and JSpecify only", "time.ReadsDecision"),
          Map.entry("source knows java and JSpecify only", "source.ReadsDecision"),
          Map.entry("a room of contracts imports earlier rooms only", "answer.WritesJson"),
          Map.entry("contracts know no framework, nor who uses them", "answer.SpeaksHttp"),
          Map.entry("json knows Jackson and RFC 8785, nothing else", "json.SpeaksHttp"),
          Map.entry(
              "health knows json and the JDK's HTTP server, nothing else", "health.SpeaksHttp"),
          Map.entry("command knows neither query nor the launcher", "command.AsksQuery"),
          Map.entry("nobody who answers knows the publisher", "query.AsksThePublisher"),
          Map.entry("the publisher knows the view and the feed only", "query.publish.Publisher"),
          Map.entry("packages do not import each other in circles", "circle.there.There"),
          Map.entry(
              "Spring web only in *Endpoint, *Controller, *Problems, *Replies, and in web",
              "ask.ServesTheWeb"),
          Map.entry(
              "Kafka only in topic, relay, command.topic, intake and query.publish",
              "query.PollsTheTopic"),
          Map.entry("BSON only in query.intake", "ask.OpensDocuments"),
          Map.entry("Axon only in command", "query.KnowsAxon"),
          Map.entry("nobody but wiring takes a clock of its own", "query.LooksAtTheClock"),
          Map.entry("only who asks reads the clock it was given", "command.ReadsTheClock"),
          Map.entry("nobody but wiring calls a random source", "query.ThrowsDice"),
          Map.entry("an event is a record", "decision.NoRecord"),
          Map.entry("an event is made of java and contracts types", "decision.HoldsAGuest"),
          Map.entry("an aggregate evolves by events of the contracts", "command.EvolvesByText"),
          Map.entry("no setters", "query.HasASetter"),
          Map.entry("no field injection", "query.IsInjected"),
          Map.entry("no mutable statics", "query.SharesAVariable"),
          Map.entry("no package is named after nothing", "common.Something"),
          Map.entry("no class is named after nothing", "query.ViewService"),
          Map.entry("nobody throws a bare exception", "query.ThrowsAnything"),
          Map.entry("a broken rule is no IllegalArgumentException", "query.ThrowsAnything"),
          Map.entry("a class with tests is called *Test", "trial.Sleepy"),
          Map.entry("no test sleeps", "trial.Sleepy"),
          Map.entry("every wait in a test has a limit", "trial.Endless"),
          Map.entry("no test is switched off", "trial.Sleepy"));

  @Test
  @DisplayName("no rule is without a sample")
  void everyRuleHasASample() {
    assertThat(rules().map(ArchRule::getDescription).map(RulesBiteTest::words))
        .containsExactlyInAnyOrderElementsOf(BROKEN_BY.keySet());
  }

  @TestFactory
  Stream<DynamicTest> bites() {
    return rules().map(rule -> dynamicTest(rule.getDescription(), () -> bites(rule)));
  }

  @Test
  @DisplayName("every way of sleeping and of waiting without a limit is seen")
  void everyWay() {
    var habits = new TestHabits(SAMPLES);
    assertThat(broken(habits.noTestSleeps())).hasSize(4);
    assertThat(broken(habits.everyWaitHasALimit())).hasSize(Endless.WAYS);
  }

  @Test
  @DisplayName("wiring may touch all of these")
  void wiringMayTouchAll() {
    assertThat(rules().flatMap(rule -> broken(rule).stream()))
        .noneMatch(detail -> detail.contains("QueryWiring"));
  }

  private static void bites(ArchRule rule) {
    var sample = SAMPLES.root() + "." + BROKEN_BY.get(words(rule.getDescription()));
    assertThat(broken(rule)).anyMatch(detail -> detail.contains(sample));
  }

  private static List<String> broken(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  private static Stream<ArchRule> rules() {
    return Stream.of(HouseRules.forProduction(SAMPLES), HouseRules.forTests(SAMPLES))
        .flatMap(List::stream);
  }

  private static String words(String description) {
    return description.replaceFirst(", because.*", "");
  }
}
