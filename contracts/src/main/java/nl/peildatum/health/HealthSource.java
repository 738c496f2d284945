package nl.peildatum.health;

/** One side of the product that tells its health: from memory, at once, without a lock. */
@FunctionalInterface
public interface HealthSource {
  SideHealth health();
}
