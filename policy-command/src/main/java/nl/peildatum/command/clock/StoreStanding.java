package nl.peildatum.command.clock;

/** What the last comparison with the topic says of the store. */
@FunctionalInterface
public interface StoreStanding {
  Standing standing();
}
