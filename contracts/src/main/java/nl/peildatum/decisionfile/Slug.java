package nl.peildatum.decisionfile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Makes an id in lower-case letters, digits and single hyphens of a name. */
final class Slug {
  private Slug() {}

  /** The id; empty if the name has no letter or digit that an id may have. */
  static Optional<String> of(String name) {
    var slug =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return Optional.of(slug).filter(id -> !id.isEmpty());
  }
}
