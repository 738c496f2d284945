package nl.peildatum.command.store;

/** Prevents a decision id from being used twice, over all countries. */
@FunctionalInterface
public interface UniqueDecisionIds {
  /** Keeps the id; to be called in the transaction that appends the decision's events. */
  void keep(TakenDecisionId decision);
}
