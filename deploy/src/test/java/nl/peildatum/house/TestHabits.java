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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionFactory;

/** Tests run, wait on what happens, and are never switched off. */
record TestHabits(House house) {

  /** Calls that only let time pass. */
  private static final Set<String> SLEEPS =
      Set.of("sleep", "park", "parkNanos", "parkUntil", "pollDelay");

  private static final List<Class<?>> SLEEPERS =
      List.of(Thread.class, TimeUnit.class, LockSupport.class, ConditionFactory.class);

  /** Calls that wait, and go on waiting when what they wait for never comes. */
  private static final Set<String> WAITS =
      Set.of("await", "join", "get", "take", "waitFor", "wait", "acquire", "forever");

  private static final List<Class<?>> WAITERS =
      List.of(
          Future.class,
          CompletableFuture.class,
          Thread.class,
          Process.class,
          CountDownLatch.class,
          CyclicBarrier.class,
          Condition.class,
          BlockingQueue.class,
          CompletionService.class,
          Semaphore.class,
          ConditionFactory.class);

  List<ArchRule> rules() {
    return List.of(
        aTestIsFoundByItsName(), noTestSleeps(), everyWaitHasALimit(), noTestIsSwitchedOff());
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

  ArchRule everyWaitHasALimit() {
    return noClasses()
        .that(house.everyone())
        .should()
        .accessTargetWhere(describe("wait for ever", access -> isEndless(access.getTarget())))
        .as("every wait in a test has a limit")
        .because("a test that hangs says nothing");
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
    return SLEEPS.contains(target.getName()) && isOneOf(SLEEPERS, target);
  }

  /** Without a parameter that says how long; all tasks at once have one more. */
  private static boolean isEndless(AccessTarget target) {
    if (!(target instanceof AccessTarget.CodeUnitAccessTarget called)) {
      return false;
    }
    var parameters = called.getRawParameterTypes().size();
    return (parameters == 0 && WAITS.contains(target.getName()) && isOneOf(WAITERS, target))
        || (parameters == 1 && target.getName().equals("invokeAll"))
        || (parameters == 0 && target.getName().equals("wait"));
  }

  private static boolean isOneOf(List<Class<?>> types, AccessTarget target) {
    return types.stream().anyMatch(target.getOwner()::isAssignableTo);
  }

  private static boolean isFound(JavaClass type) {
    return type.getEnclosingClass()
        .map(TestHabits::isFound)
        .orElse(type.getSimpleName().endsWith("Test"));
  }
}
