package nl.peildatum.command.store;

/** What the last comparison with the topic says of the store. */
@FunctionalInterface
public interface StoreStanding {
  Standing standing();
}
