package nl.peildatum.command.draft;

import nl.peildatum.area.CountryCode;

/**
 * The address of a draft (<i>concept</i>): its country, and an id that the store gave it.
 *
 * @param value a UUID, lower case
 */
public record DraftId(CountryCode country, String value) {
  @Override
  public String toString() {
    return value;
  }
}
