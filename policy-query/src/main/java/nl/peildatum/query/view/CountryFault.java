package nl.peildatum.query.view;

import java.util.Locale;

/** The reason why a country's record cannot be used at the moment. */
public enum CountryFault {
  /** An event before others is missing; reading is repeated until the event is there. */
  GAP,
  /** One sequence has two contents, or an event does not follow from the one before. */
  FORKED,
  /** An event cannot be read by this version. */
  UNREADABLE;

  /** The word that the log uses for this trouble. */
  public String alarm() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CountryFault ofAlarm(String alarm) {
    return valueOf(alarm.toUpperCase(Locale.ROOT));
  }
}
