package nl.peildatum.deploy.killing;

import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.deploy.wire.Wire;

/** The product as processes. */
interface Product extends AutoCloseable {
  /** The nodes that record. */
  List<Wire> recording();

  /** The nodes that answer. */
  List<Wire> answering();

  Places places();

  /** Who may be killed; more often who is named more often. */
  List<Victim> victims();

  /** Some of them, so that each of its {@link #parts} is among them. */
  List<Victim> eachOnce(SplittableRandom random);

  /** What it consists of, as victims are named after it. */
  List<String> parts();

  /** Whether it goes on recording while the victim is down. */
  boolean survives();

  @Override
  void close();
}
