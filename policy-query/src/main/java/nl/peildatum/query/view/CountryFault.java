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

  /** The word for this fault in the log and in a stored alarm. */
  public String alarm() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault with this word. */
  public static CountryFault ofAlarm(String alarm) {
    return valueOf(alarm.toUpperCase(Locale.ROOT));
  }
}
