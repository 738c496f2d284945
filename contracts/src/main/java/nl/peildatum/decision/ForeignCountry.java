package nl.peildatum.decision;

import java.util.Optional;
import nl.peildatum.area.CountryCode;

/**
 * A country other than the one whose policy it is, as the target of a relocation alternative
 * (<i>buitenlands vestigingsalternatief</i>).
 */
public record ForeignCountry(CountryCode code) {
  private static final String PREFIX = "country:";

  /** The text that stands for this country in the subject of a lane; no area has such an id. */
  public String asSubject() {
    return PREFIX + code;
  }

  /** The country for which a text stands in the subject of a lane; empty if it is another text. */
  public static Optional<ForeignCountry> of(String subject) {
    return subject.startsWith(PREFIX)
        ? CountryCode.parse(subject.substring(PREFIX.length())).map(ForeignCountry::new)
        : Optional.empty();
  }
}
