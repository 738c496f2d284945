package nl.peildatum.deploy.hostile.attack;

/** A sort of attack. */
@FunctionalInterface
public interface Family {
  Attack next(Dice dice);
}
