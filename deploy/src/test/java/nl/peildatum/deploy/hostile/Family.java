package nl.peildatum.deploy.hostile;

/** A sort of attack. */
@FunctionalInterface
interface Family {
  Attack next(Dice dice);
}
