package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.FrozenTable;
import nl.peildatum.area.NearestSpellings;
import org.jspecify.annotations.Nullable;

/**
 * The offices (<i>ambten</i>) that decide on country policy, each with the days on which it existed
 * and those on which asylum was its task, from the table {@code offices.tsv}. The days are
 * Europe/Amsterdam, from inclusive, until exclusive; where a source knows no more than a year, the
 * table takes the whole year.
 */
public final class Offices {
  private static final List<Row> ROWS =
      FrozenTable.rows(Offices.class, "offices.tsv").map(Row::of).toList();

  private Offices() {}

  private record Row(String name, Set<String> names, Term exists, Term asylum) {
    static Row of(String[] cells) {
      var names = Stream.of(cells[0], cells[5]).filter(name -> !name.isEmpty());
      return new Row(
          cells[0],
          names.map(Offices::folded).collect(Collectors.toUnmodifiableSet()),
          Term.of(cells[1], cells[2]),
          Term.of(cells[3], cells[4]));
    }

    boolean isCalled(String office) {
      return names.contains(Offices.folded(office));
    }
  }

  /**
   * A period of an office, Europe/Amsterdam.
   *
   * @param never whether the period has no days
   * @param from inclusive, {@code null} = no first day is known
   * @param until exclusive, {@code null} = no last day is known
   */
  private record Term(boolean never, @Nullable LocalDate from, @Nullable LocalDate until) {
    static Term of(String from, String until) {
      return new Term(from.equals("none"), day(from), day(until));
    }

    private static @Nullable LocalDate day(String cell) {
      return Character.isDigit(cell.charAt(0)) ? LocalDate.parse(cell) : null;
    }

    boolean contains(LocalDate day) {
      return !never
          && (from == null || !day.isBefore(from))
          && (until == null || day.isBefore(until));
    }
  }

  /** Whether the table has an office of this name; case, spacing and the article are ignored. */
  public static boolean isKnown(String office) {
    return anyOf(office, row -> true);
  }

  /** The office whose name is spelt nearest to this one, as the table names it. */
  public static Optional<String> nearest(String office) {
    var nearest = new NearestSpellings<String>(folded(office));
    ROWS.forEach(row -> row.names().forEach(name -> nearest.compare(row.name(), name)));
    return nearest.found().stream().findFirst();
  }

  /** Whether such an office existed on the day, whatever its tasks. */
  public static boolean existedOn(String office, LocalDate day) {
    return anyOf(office, row -> row.exists().contains(day));
  }

  /** Whether asylum was the task of this office on the day. */
  public static boolean heldAsylumOn(String office, LocalDate day) {
    return anyOf(office, row -> row.asylum().contains(day));
  }

  /** The offices that had asylum as their task on the day. */
  public static List<String> withAsylumOn(LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.asylum().contains(day))
        .map(Row::name)
        .distinct()
        .toList();
  }

  /** Whether two names mean one office; case, spacing and the article are ignored. */
  public static boolean areSame(String office, String other) {
    return folded(office).equals(folded(other));
  }

  private static boolean anyOf(String office, Predicate<Row> that) {
    return ROWS.stream().filter(row -> row.isCalled(office)).anyMatch(that);
  }

  private static String folded(String office) {
    var even = office.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    return even.startsWith("de ") ? even.substring("de ".length()) : even;
  }
}
