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

  /** Tries as many records as asked, and shows the smallest that breaks the law. */
  default void holdsFor(int records, long firstSeed) {
    for (var i = 0; i < records; i++) {
      holdsFor(Invention.paper(firstSeed + i), "seed " + (firstSeed + i));
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
            + "):\n"
            + Prose.of(smallest)
            + triedOn(smallest).orElseThrow());
  }
}
