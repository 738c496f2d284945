package nl.peildatum.law;

import java.util.Optional;
import nl.peildatum.law.painter.Paper;

/** Something that holds for every lawful record. */
@FunctionalInterface
interface Law {
  /** What is wrong with the record, in words; empty where the law holds. */
  Optional<String> brokenBy(Paper paper);

  /** An answer that throws is no answer. */
  default Optional<String> triedOn(Paper paper) {
    try {
      return brokenBy(paper);
    } catch (RuntimeException e) {
      return Optional.of("it threw " + e + " at " + e.getStackTrace()[0]);
    }
  }

  /** Of all laws in this run. */
  Seed SEED = Seed.of("law");

  /**
   * Tries as many records as asked, and shows the smallest that breaks the law.
   *
   * @param apart from the seed of this run, so that no two laws are tried on the same records
   */
  default void holdsFor(int records, long apart) {
    for (var i = 0; i < records; i++) {
      var seed = SEED.value() + apart + i;
      holdsFor(Invention.paper(seed), "seed " + seed);
    }
  }

  default void holdsFor(Paper paper, String origin) {
    triedOn(paper).ifPresent(what -> fail(paper, origin));
  }

  private void fail(Paper paper, String origin) {
    var smallest = Shrink.smallest(paper, candidate -> triedOn(candidate).isPresent());
    throw new AssertionError(
        "The smallest record that breaks it (found with "
            + origin
            + ", "
            + SEED
            + "):\n"
            + Prose.of(smallest)
            + triedOn(smallest).orElseThrow());
  }
}
