package nl.peildatum.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The house keeps its rules")
class HouseTest {
  private static final House HOUSE = new House("nl.peildatum");
  private static final JavaClasses PRODUCTION = Built.production();

  @TestFactory
  Stream<DynamicTest> production() {
    return keeps(PRODUCTION, HouseRules.forProduction(HOUSE));
  }

  @TestFactory
  Stream<DynamicTest> tests() {
    return keeps(Built.tests(), HouseRules.forTests(HOUSE));
  }

  @Test
  @DisplayName("all modules are looked at")
  void allModules() {
    assertThat(List.of("time", "command", "query", "deploy"))
        .allMatch(name -> PRODUCTION.containPackage(HOUSE.root() + "." + name));
  }

  private static Stream<DynamicTest> keeps(JavaClasses classes, List<ArchRule> rules) {
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }
}
