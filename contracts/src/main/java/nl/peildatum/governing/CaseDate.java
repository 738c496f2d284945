package nl.peildatum.governing;

import java.util.Arrays;
import java.util.Optional;

/** A date of a case, Europe/Amsterdam. */
public enum CaseDate {
  APPLICATION("application"),
  DECISION("decision"),
  HEARING("hearing"),
  RULING("ruling"),
  DISTRICT_COURT_RULING("districtCourtRuling"),
  GRANT("grant"),
  REVIEW("review"),
  TERM_END("termEnd"),
  AS_KNOWN_ON("asKnownOn");

  private final String written;

  CaseDate(String written) {
    this.written = written;
  }

  /** The name of the date in a request. */
  public String written() {
    return written;
  }

  public static Optional<CaseDate> of(String written) {
    return Arrays.stream(values()).filter(date -> date.written.equals(written)).findFirst();
  }
}
