package nl.peildatum.deploy.killing;

import java.util.SplittableRandom;
import nl.peildatum.testing.Reply;

/** Where decisions on one country are written; safe for several writers. */
interface Desk {
  String country();

  Sending next(SplittableRandom random);

  /** What the product said of a decision from this desk, at once or when it was asked again. */
  void acknowledged(Sending sent, Reply reply);
}
