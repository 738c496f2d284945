package nl.peildatum.command;

import nl.peildatum.command.store.TakenDecisionId;

/**
 * Stores something else in the transaction that records a decision: both are stored, or neither. It
 * is called once the instant of recording is known, and may throw to record nothing.
 */
@FunctionalInterface
public interface TransactionParticipant {
  /** Stores nothing. */
  TransactionParticipant NONE = decision -> {};

  void store(TakenDecisionId decision);
}
