package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Tests run, wait on what happens, and are never switched off. */
record TestHabits(House house) {

  private static final Set<String> SLEEPERS =
      Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit");

  List<ArchRule> rules() {
    return List.of(aTestIsFoundByItsName(), noTestSleeps(), noTestIsSwitchedOff());
  }

  ArchRule aTestIsFoundByItsName() {
    return methods()
        .that()
        .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
        .should()
        .beDeclaredInClassesThat(describe("are called *Test", TestHabits::isFound))
        .as("a class with tests is called *Test")
        .because("Surefire skips other names without a word");
  }

  ArchRule noTestSleeps() {
    return noClasses()
        .that(house.everyone())
        .should()
        .accessTargetWhere(describe("sleep", access -> isSleep(access.getTarget())))
        .as("no test sleeps")
        .because("a test waits on what it wants to see");
  }

  ArchRule noTestIsSwitchedOff() {
    return noMethods()
        .should()
        .beAnnotatedWith("org.junit.jupiter.api.Disabled")
        .orShould()
        .beDeclaredInClassesThat()
        .areAnnotatedWith("org.junit.jupiter.api.Disabled")
        .as("no test is switched off");
  }

  private static boolean isSleep(AccessTarget target) {
    return target.getName().equals("sleep") && SLEEPERS.contains(target.getOwner().getName());
  }

  private static boolean isFound(JavaClass type) {
    return type.getEnclosingClass()
        .map(TestHabits::isFound)
        .orElse(type.getSimpleName().endsWith("Test"));
  }
}
