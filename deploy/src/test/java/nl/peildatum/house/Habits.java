package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * What nobody does here: set, inject into a field, share a variable, name a thing after nothing.
 */
record Habits(House house) {

  private static final Set<String> BARE =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error");

  List<ArchRule> rules() {
    return List.of(
        nothingIsSet(),
        nothingIsInjectedIntoAField(),
        nothingStaticChanges(),
        noRoomIsNamedAfterNothing(),
        noClassIsNamedAfterNothing(),
        nobodyThrowsABareException(),
        aBrokenRuleIsNoIllegalArgument());
  }

  ArchRule nothingIsSet() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(house.everyone())
        .and()
        .areNotStatic()
        .and()
        .haveRawReturnType(void.class)
        .and()
        .areDeclaredInClassesThat(
            not(assignableTo("jakarta.servlet.http.HttpServletResponseWrapper")))
        .should()
        .haveNameMatching("set[A-Z].*")
        .as("no setters");
  }

  ArchRule nothingIsInjectedIntoAField() {
    return noFields()
        .that()
        .areDeclaredInClassesThat(house.everyone())
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .as("no field injection");
  }

  ArchRule nothingStaticChanges() {
    return fields()
        .that()
        .areDeclaredInClassesThat(house.everyone())
        .and()
        .areStatic()
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(describe("a variable in disguise", Habits::isVariable))
        .as("no mutable statics");
  }

  ArchRule noRoomIsNamedAfterNothing() {
    return noClasses()
        .that(house.everyone())
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..impl..",
            "..dto..",
            "..service..",
            "..manager..",
            "..helper..")
        .as("no package is named after nothing");
  }

  ArchRule noClassIsNamedAfterNothing() {
    return noClasses()
        .that(house.everyone())
        .should()
        .haveNameMatching(".*(Utils?|Common|Impl|Dto|DTO|Service|Manager|Helper)")
        .as("no class is named after nothing");
  }

  ArchRule nobodyThrowsABareException() {
    return classes()
        .that(house.everyone())
        .should(Constructions.never("a bare exception", call -> BARE.contains(made(call))))
        .as("nobody throws a bare exception");
  }

  ArchRule aBrokenRuleIsNoIllegalArgument() {
    return classes()
        .that(house.everyoneButWiring())
        .should(
            Constructions.never(
                "an IllegalArgumentException",
                call -> made(call).equals("java.lang.IllegalArgumentException")))
        .as("a broken rule is no IllegalArgumentException");
  }

  private static String made(JavaConstructorCall call) {
    return call.getTargetOwner().getName();
  }

  private static boolean isVariable(JavaClass type) {
    return type.getPackageName().equals("java.util.concurrent.atomic")
        || type.isAssignableTo("java.util.concurrent.ConcurrentMap")
        || type.isAssignableTo(java.util.HashMap.class)
        || type.isAssignableTo(java.util.ArrayList.class);
  }
}
