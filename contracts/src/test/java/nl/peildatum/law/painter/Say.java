package nl.peildatum.law.painter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A status on its way into {@link Seen}. */
final class Say {
  private final String status;
  private @Nullable Integer fact;
  private Seen.@Nullable Dates dates;
  private @Nullable Integer value;
  private @Nullable Integer on;
  private @Nullable String by;
  private @Nullable Integer why;
  private @Nullable Integer stood;
  private List<Integer> list = List.of();

  Say(String status) {
    this.status = status;
  }

  Say fact(Strip strip) {
    fact = strip.sequence();
    dates = strip.dates();
    return this;
  }

  Say fact(Paper.Noted saidOfTheCountry) {
    fact = saidOfTheCountry.sequence();
    return this;
  }

  /** What stands has a value; what is over, hidden or to come has none. */
  Say value(Strip strip) {
    value = !strip.sets() ? null : strip.rectangle().value();
    return this;
  }

  Say on(int day) {
    on = day;
    return this;
  }

  Say by(String what) {
    by = what;
    return this;
  }

  Say why(@Nullable Integer sequence) {
    why = sequence;
    return this;
  }

  /** What is there under or beside what is not certain. */
  Say stood(@Nullable Strip otherwise) {
    if (otherwise != null) {
      why = otherwise.sequence();
      stood = otherwise.sets() ? (Integer) otherwise.rectangle().value() : null;
    }
    return this;
  }

  Say list(List<Integer> daysOrLanes) {
    list = daysOrLanes;
    return this;
  }

  Seen seen() {
    return new Seen(
        status, fact, dates, value, null, null, null, null, on, by, why, stood, List.copyOf(list));
  }
}
