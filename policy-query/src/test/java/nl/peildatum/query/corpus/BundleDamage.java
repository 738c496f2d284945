package nl.peildatum.query.corpus;

import java.util.Optional;
import java.util.Random;

/**
 * One way to damage a bundle.
 *
 * @param code of the first failure, or {@code *} if it depends on what was hit
 */
record BundleDamage(String name, String code, Hand hand) {
  /** Damages a bundle; empty if this bundle cannot be damaged so. */
  interface Hand {
    Optional<byte[]> damaged(SoundBundle sound, Random random);
  }

  /** The damaged bytes; empty if this bundle cannot be damaged so. */
  Optional<byte[]> to(SoundBundle sound, Random random) {
    return hand.damaged(sound, random);
  }
}
