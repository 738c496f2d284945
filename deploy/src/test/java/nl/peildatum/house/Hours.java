package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Time enters by argument, and so does chance; {@code System.nanoTime} tells no hour and stays
 * free.
 */
record Hours(House house) {

  private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

  private static final Set<String> DICE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.random.RandomGenerator",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  List<ArchRule> rules() {
    return List.of(nobodyHasAClock(), nobodyWhoDecidesReadsAClock(), nobodyThrowsDice());
  }

  ArchRule nobodyHasAClock() {
    return nobodyReaches(house.everyoneButWiring(), Hours::isOwnClock)
        .as("nobody but wiring takes a clock of its own");
  }

  ArchRule nobodyWhoDecidesReadsAClock() {
    return nobodyReaches(house.everyoneButWiring().and(not(asking())), Hours::isReading)
        .as("only who asks reads the clock it was given")
        .because("recordedAt comes from the store");
  }

  ArchRule nobodyThrowsDice() {
    return nobodyReaches(house.everyoneButWiring(), Hours::isDie)
        .as("nobody but wiring calls a random source")
        .because("the DecisionId comes from the client");
  }

  /** A question without a day or a moment is about now. */
  private DescribedPredicate<JavaClass> asking() {
    return resideInAnyPackage(house.room("query"));
  }

  private static ArchRule nobodyReaches(
      DescribedPredicate<JavaClass> people, Predicate<AccessTarget> forbidden) {
    return noClasses()
        .that(people)
        .should()
        .accessTargetWhere(
            describe("forbidden", (JavaAccess<?> access) -> forbidden.test(access.getTarget())));
  }

  private static boolean isOwnClock(AccessTarget target) {
    var owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "getInstance" -> owner.equals("java.util.Calendar");
      case "<init>" -> target.getFullName().equals("java.util.Date.<init>()");
      default -> CLOCKS.contains(owner) && target.getName().matches("system.*|tick.*");
    };
  }

  private static boolean isReading(AccessTarget target) {
    return CLOCKS.contains(target.getOwner().getName())
        && target.getName().matches("instant|millis");
  }

  private static boolean isDie(AccessTarget target) {
    var owner = target.getOwner().getName();
    return DICE.contains(owner)
        || target.getFullName().startsWith("java.util.UUID.randomUUID(")
        || target.getFullName().startsWith("java.lang.Math.random(");
  }
}
