package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Frameworks are guests: each has one room, and wiring opens the doors. */
record Guests(House house) {

  List<ArchRule> rules() {
    return List.of(
        springWebStaysAtTheDoor(), kafkaStaysOnTheWay(), bsonStaysInIntake(), axonStaysInCommand());
  }

  ArchRule springWebStaysAtTheDoor() {
    return nobodyBut(describe("endpoints", Guests::isDoor))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "org.springframework.http..")
        .as("Spring web only in *Endpoint, *Controller, *Problems, *Replies, and in web");
  }

  ArchRule kafkaStaysOnTheWay() {
    return nobodyBut(
            resideInAnyPackage(
                house.root() + "..relay..",
                house.room("topic"),
                house.room("command.topic"),
                house.root() + "..intake..",
                house.room("query.publish")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..")
        .as("Kafka only in topic, relay, command.topic, intake and query.publish");
  }

  ArchRule bsonStaysInIntake() {
    return nobodyBut(resideInAnyPackage(house.room("query.intake")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bson..", "com.mongodb..")
        .as("BSON only in query.intake");
  }

  ArchRule axonStaysInCommand() {
    return nobodyBut(resideInAnyPackage(house.room("command")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.axonframework..")
        .as("Axon only in command");
  }

  private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction nobodyBut(
      DescribedPredicate<JavaClass> hosts) {
    return noClasses().that(house.everyoneButWiring().and(not(hosts)));
  }

  private static boolean isDoor(JavaClass type) {
    return type.getPackageName().endsWith(".peildatum.web")
        || type.getSimpleName().matches(".*(Endpoint|Controller|Problems|Replies)")
        || type.getEnclosingClass().map(Guests::isDoor).orElse(false);
  }
}
