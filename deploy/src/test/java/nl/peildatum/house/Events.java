package nl.peildatum.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Every event is a record of java and contracts types: understood alone, compared by value. */
record Events(House house) {

  List<ArchRule> rules() {
    return List.of(anEventIsARecord(), anEventIsMadeOfPlainParts(), anAggregateEvolvesByEvents());
  }

  ArchRule anEventIsARecord() {
    return classes()
        .that(events())
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .as("an event is a record");
  }

  ArchRule anEventIsMadeOfPlainParts() {
    return fields()
        .that()
        .areDeclaredInClassesThat(events())
        .should()
        .haveRawType(describe("java or contracts", this::isPlain))
        .as("an event is made of java and contracts types");
  }

  ArchRule anAggregateEvolvesByEvents() {
    return methods()
        .that()
        .areDeclaredInClassesThat(house.everyone())
        .and()
        .areAnnotatedWith("org.axonframework.eventsourcing.EventSourcingHandler")
        .should()
        .haveRawParameterTypes(describe("an event first", types -> isEvent(types.getFirst())))
        .as("an aggregate evolves by events of the contracts");
  }

  private DescribedPredicate<JavaClass> events() {
    return describe("events", this::isEvent);
  }

  private boolean isEvent(JavaClass type) {
    return type.isAssignableTo(decision("Statement"))
        || type.getName().equals(decision("RecordedEvent"))
        || type.getName().equals(decision("Envelope"));
  }

  private boolean isPlain(JavaClass part) {
    var type = part.getBaseComponentType();
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || type.getPackageName().startsWith(house.root() + ".time")
        || type.getPackageName().startsWith(house.root() + ".area")
        || type.getPackageName().startsWith(house.root() + ".decision")
        || type.getPackageName().startsWith(house.root() + ".kind");
  }

  private String decision(String name) {
    return house.root() + ".decision." + name;
  }
}
