package nl.peildatum.record;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Kind and subject of a lane without its area. Of lanes with an equal {@code Subject}, the lane of
 * one area on a path can answer instead of that of another.
 */
public final class Subject implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject subject) -> subject.kind.name()).thenComparing(Subject::text);

  private final Kind kind;
  private final SortedMap<String, String> beside;
  private final int hash;
  private final Lane inWholeCountry;

  private Subject(Kind kind, SortedMap<String, String> beside) {
    this.kind = kind;
    this.beside = beside;
    this.hash = 31 * kind.hashCode() + beside.hashCode();
    this.inWholeCountry = new Lane(kind.name(), beside);
  }

  public Kind kind() {
    return kind;
  }

  public static Subject of(Lane lane) {
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    var beside = new TreeMap<>(lane.subject());
    beside.remove(kind.areaKey());
    return new Subject(kind, beside);
  }

  /** The subject of a lane including its area, so that no other lane can answer in its place. */
  public static Subject withArea(Lane lane) {
    return new Subject(Kinds.found().named(lane.kind()).orElseThrow(), lane.subject());
  }

  /** The id of the area that a lane is narrowed to, or {@link Path#WHOLE_COUNTRY}. */
  public static String areaOf(Lane lane) {
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    return lane.subject().getOrDefault(kind.areaKey(), Path.WHOLE_COUNTRY);
  }

  /** The subject of a kind with no key beside the area. */
  public static Subject ofKind(Kind kind) {
    return new Subject(kind, new TreeMap<>());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Subject subject
            && hash == subject.hash
            && kind.equals(subject.kind)
            && beside.equals(subject.beside));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }

  /** The keys and values beside the area as text, used for sorting. */
  public String text() {
    return beside.toString();
  }

  /** The lane of this subject that is not narrowed to an area. */
  public Lane inWholeCountry() {
    return inWholeCountry;
  }

  /**
   * The lane of this subject in an area.
   *
   * @param area id of the area; {@link Path#WHOLE_COUNTRY} = not narrowed to an area
   */
  public Lane in(String area) {
    if (area.equals(Path.WHOLE_COUNTRY)) {
      return inWholeCountry;
    }
    var subject = new TreeMap<>(beside);
    subject.put(kind.areaKey(), area);
    return new Lane(kind.name(), subject);
  }
}
