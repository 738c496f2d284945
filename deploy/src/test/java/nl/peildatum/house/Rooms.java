package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may import whom: time, decision, kind and answer, assessment and feed, json, rule; then
 * command and query; then deploy.
 */
record Rooms(House house) {

  List<ArchRule> rules() {
    return List.of(
        timeKnowsJavaOnly(),
        sourceKnowsJavaOnly(),
        decisionBuildsOnTime(),
        kindBuildsOnDecision(),
        answerBuildsOnDecision(),
        assessmentBuildsOnAnswer(),
        feedBuildsOnAnswer(),
        contractsKnowNoFramework(),
        jsonKnowsTwoLibraries(),
        ruleBuildsOnJson(),
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

  ArchRule decisionBuildsOnTime() {
    return doNotImport("decision", "kind", "answer", "assessment", "feed", "json")
        .as("decision builds on time");
  }

  ArchRule kindBuildsOnDecision() {
    return doNotImport("kind", "answer", "assessment", "feed", "json")
        .as("a kind builds on decision and time");
  }

  ArchRule answerBuildsOnDecision() {
    return doNotImport("answer", "kind", "assessment", "feed", "json")
        .as("answer builds on decision and time");
  }

  ArchRule assessmentBuildsOnAnswer() {
    return doNotImport("assessment", "kind", "feed", "json").as("an assessment builds on answer");
  }

  ArchRule feedBuildsOnAnswer() {
    return doNotImport("feed", "kind", "assessment", "json").as("a feed builds on answer");
  }

  /** AutoService is read by the compiler, which lists the kinds; nothing of it runs. */
  ArchRule contractsKnowNoFramework() {
    return classes()
        .that()
        .resideInAnyPackage(house.rooms("decision", "kind", "answer", "assessment", "feed"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(contractsAnd("java..", "org.jspecify..", "com.google.auto.service.."))
        .as("contracts know no framework, nor who uses them");
  }

  ArchRule jsonKnowsTwoLibraries() {
    return classes()
        .that()
        .resideInAPackage(house.room("json"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            contractsAnd("java..", "org.jspecify..", "tools.jackson..", "org.erdtman.jcs.."))
        .as("json knows Jackson and RFC 8785, nothing else");
  }

  /** They are asked by whoever records a decision, and by whoever previews one. */
  ArchRule ruleBuildsOnJson() {
    return classes()
        .that()
        .resideInAPackage(house.room("rule"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(contractsAnd("java..", "org.jspecify..", house.room("rule")))
        .as("a rule builds on json and knows no framework");
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
    return doNotImport(
            "query.publish",
            "query.ask",
            "query.cases",
            "query.access",
            "query.intake",
            "query.record")
        .as("the publisher knows the view only");
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
    var contracts =
        house.rooms("time", "source", "decision", "kind", "answer", "assessment", "feed", "json");
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
