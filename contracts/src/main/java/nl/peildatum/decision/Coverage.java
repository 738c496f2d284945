package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a country for which the register claims to be complete (<i>dekking</i>).
 *
 * @param from inclusive, Europe/Amsterdam
 * @param until exclusive; {@code null} = without end
 * @param kinds the kinds of policy that were read, in the order of their names; empty = all
 */
public record Coverage(LocalDate from, @Nullable LocalDate until, List<String> kinds) {

  /** Whether the kind of policy was read. */
  public boolean names(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
