package nl.peildatum.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * The packages below one root: the real ones below {@code nl.peildatum}, the samples below another.
 */
record House(String root) {

  String room(String name) {
    return root + "." + name + "..";
  }

  String[] rooms(String... names) {
    return Stream.of(names).map(this::room).toArray(String[]::new);
  }

  /** Wiring and the launcher put the parts together, so they may touch all of them. */
  DescribedPredicate<JavaClass> wiring() {
    return DescribedPredicate.describe("wiring", House::isWiring)
        .or(resideInAnyPackage(root + "..wiring..", room("deploy")));
  }

  private static boolean isWiring(JavaClass type) {
    return type.getSimpleName().endsWith("Wiring")
        || type.getEnclosingClass().map(House::isWiring).orElse(false);
  }

  DescribedPredicate<JavaClass> everyone() {
    return resideInAPackage(root + "..");
  }

  DescribedPredicate<JavaClass> everyoneButWiring() {
    return DescribedPredicate.and(everyone(), DescribedPredicate.not(wiring()));
  }
}
