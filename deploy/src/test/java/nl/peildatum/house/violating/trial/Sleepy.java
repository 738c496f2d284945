package nl.peildatum.house.violating.trial;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Surefire does not find this class by its name, which is one of the things it shows. */
@NullMarked
class Sleepy {
  @Test
  @Disabled("to show the rule")
  void sleeps() throws InterruptedException {
    Thread.sleep(0);
  }
}
