package nl.peildatum.command.store;

/** Keeps a decision id from being taken twice, over all countries. */
@FunctionalInterface
public interface DecisionIds {
  /** Belongs into the transaction that appends the decision's events. */
  void keep(KnownDecision decision);
}
