package nl.peildatum.health;

/** Gives the health of one side of the product, from memory and without a lock. */
@FunctionalInterface
public interface HealthSource {
  SideHealth health();
}
