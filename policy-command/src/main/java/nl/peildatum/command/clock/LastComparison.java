package nl.peildatum.command.clock;

/** Gives the result of the last comparison of the store with the topic. */
@FunctionalInterface
public interface LastComparison {
  ComparisonResult result();
}
