package nl.peildatum.deploy.killing;

import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.deploy.fleet.Program;

/**
 * Who is killed.
 *
 * @param startAgain returns when it does its work
 */
record Victim(String name, Runnable kill, Runnable startAgain) {

  static <T> T any(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  static Victim of(String name, Program program, Runnable awaitAtWork) {
    return new Victim(
        name,
        program::kill,
        () -> {
          program.start();
          awaitAtWork.run();
        });
  }
}
