package nl.peildatum.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** What is made with {@code new}; a subclass that calls its parent's constructor makes nothing. */
final class Constructions extends ArchCondition<JavaClass> {

  private final Predicate<JavaConstructorCall> forbidden;

  private Constructions(String what, Predicate<JavaConstructorCall> forbidden) {
    super("never make " + what);
    this.forbidden = forbidden;
  }

  static Constructions never(String what, Predicate<JavaConstructorCall> forbidden) {
    return new Constructions(what, forbidden);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getConstructorCallsFromSelf().stream()
        .filter(call -> !callsItsParent(call))
        .filter(forbidden)
        .map(call -> SimpleConditionEvent.violated(call, call.getDescription()))
        .forEach(events::add);
  }

  private static boolean callsItsParent(JavaConstructorCall call) {
    return call.getOrigin().isConstructor()
        && call.getOriginOwner()
            .getRawSuperclass()
            .filter(call.getTargetOwner()::equals)
            .isPresent();
  }
}
