package nl.peildatum.command.clock;

/** The last comparison of the store with the topic. */
@FunctionalInterface
public interface LastComparison {
  ComparisonResult result();
}
