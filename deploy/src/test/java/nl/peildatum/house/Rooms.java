package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may import whom: the rooms of contracts in order; then command and query; then deploy. */
record Rooms(House house) {

  /** The rooms of contracts, each after all that it may import. */
  private static final List<String> IN_ORDER =
      List.of(
          "time",
          "source",
          "merkle",
          "checkpoint",
          "area",
          "lineage",
          "wording",
          "decision",
          "kind",
          "citation",
          "record",
          "answer",
          "areaanswer",
          "difference",
          "json",
          "problem",
          "codec",
          "decisionfile",
          "answerjson",
          "evidence",
          "governing",
          "impact",
          "rule",
          "rulebook",
          "openapi");

  /** Those that read and write JSON by a library. */
  private static final Set<String> WITH_A_LIBRARY =
      Set.of("json", "problem", "codec", "answerjson", "governing", "openapi");

  List<ArchRule> rules() {
    return List.of(
        timeKnowsJavaOnly(),
        sourceKnowsJavaOnly(),
        contractsBuildOnEarlierRooms(),
        contractsKnowNoFramework(),
        jsonKnowsTwoLibraries(),
        healthKnowsNoFramework(),
        commandAndQueryMeetOnTheTopic(),
        nobodyKnowsThePublisher(),
        publisherKnowsTheViewOnly(),
        roomsDoNotGoInCircles());
  }

  ArchRule timeKnowsJavaOnly() {
    return classes()
        .that()
        .resideInAPackage(house.room("time"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", house.room("time"))
        .as("time knows java and JSpecify only");
  }

  ArchRule sourceKnowsJavaOnly() {
    return classes()
        .that()
        .resideInAPackage(house.room("source"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", house.room("source"))
        .as("source knows java and JSpecify only");
  }

  ArchRule contractsBuildOnEarlierRooms() {
    return classes()
        .that(house.everyone())
        .should(
            new ArchCondition<JavaClass>("import earlier rooms only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var own = place(type);
                type.getDirectDependenciesFromSelf().stream()
                    .filter(it -> own >= 0 && place(it.getTargetClass()) > own)
                    .map(it -> SimpleConditionEvent.violated(type, it.getDescription()))
                    .forEach(events::add);
              }
            })
        .as("a room of contracts imports earlier rooms only");
  }

  /** In the order of rooms; -1 outside of contracts. */
  private int place(JavaClass type) {
    var room = type.getPackageName().replaceFirst("^" + Pattern.quote(house.root()) + "\\.", "");
    return IN_ORDER.indexOf(room.replaceFirst("\\..*", ""));
  }

  /** AutoService is read by the compiler, which lists the kinds; nothing of it runs. */
  ArchRule contractsKnowNoFramework() {
    return classes()
        .that()
        .resideInAnyPackage(
            house.rooms(
                Stream.concat(
                        IN_ORDER.stream().filter(room -> !WITH_A_LIBRARY.contains(room)),
                        Stream.of("query.governing", "query.laterknowledge"))
                    .toArray(String[]::new)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            contractsAnd(
                "java..",
                "org.jspecify..",
                "com.google.auto.service..",
                house.room("query.governing"),
                house.room("query.laterknowledge"),
                house.room("query.compare")))
        .as("contracts know no framework, nor who uses them");
  }

  ArchRule jsonKnowsTwoLibraries() {
    return classes()
        .that()
        .resideInAnyPackage(house.rooms("json", "problem", "codec", "answerjson"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            contractsAnd("java..", "org.jspecify..", "tools.jackson..", "org.erdtman.jcs.."))
        .as("json knows Jackson and RFC 8785, nothing else");
  }

  ArchRule healthKnowsNoFramework() {
    return classes()
        .that()
        .resideInAPackage(house.room("health"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.sun.net.httpserver..",
            "org.jspecify..",
            house.room("health"),
            house.room("json"))
        .as("health knows json and the JDK's HTTP server, nothing else");
  }

  ArchRule commandAndQueryMeetOnTheTopic() {
    return doNotImport("command", "query", "deploy")
        .as("command knows neither query nor the launcher")
        .because("command and query meet only in JSON on the topic");
  }

  ArchRule nobodyKnowsThePublisher() {
    return noClasses()
        .that(house.everyoneButWiring())
        .and()
        .resideOutsideOfPackage(house.room("query.publish"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(house.room("query.publish"))
        .as("nobody who answers knows the publisher")
        .because("whatever becomes of it, answers go on");
  }

  ArchRule publisherKnowsTheViewOnly() {
    return classes()
        .that()
        .resideInAPackage(house.room("query.publish"))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(house.room("query"))
                .or(resideInAnyPackage(house.rooms("query.publish", "query.view", "query.feed"))))
        .as("the publisher knows the view and the feed only");
  }

  ArchRule roomsDoNotGoInCircles() {
    return slices()
        .matching(house.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(house.wiring(), alwaysTrue())
        .as("packages do not import each other in circles");
  }

  private String[] contractsAnd(String... packages) {
    var contracts = house.rooms(IN_ORDER.toArray(String[]::new));
    return Stream.concat(Stream.of(packages), Stream.of(contracts)).toArray(String[]::new);
  }

  private ArchRule doNotImport(String from, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(house.room(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(house.rooms(others));
  }
}
