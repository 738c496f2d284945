package nl.peildatum.query.view;

import java.util.Locale;

/** Why a country cannot be answered for now. */
public enum Trouble {
  /** An event is missing before others that were seen; it is read again until it is there. */
  GAP,
  /** One sequence was seen with two contents, or one event does not follow from the one before. */
  FORKED,
  /** An event that this version cannot read. */
  UNREADABLE;

  /** The word to look for in the log. */
  public String alarm() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Trouble ofAlarm(String alarm) {
    return valueOf(alarm.toUpperCase(Locale.ROOT));
  }
}
