package nl.peildatum.time;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy subject of a country that has one value at a time (<i>beleidslijn</i>): its kind and its
 * subject keys.
 */
public final class Lane implements Comparable<Lane> {
  private static final Comparator<Lane> ORDER =
      Comparator.comparing(Lane::kind).thenComparing(Lane::text);

  private final String kind;
  private final SortedMap<String, String> subject;

  /** Computed once, because lanes are the keys of most maps. */
  private final int hash;

  private @Nullable String text;

  public Lane(String kind, SortedMap<String, String> subject) {
    this.kind = kind;
    this.subject = Collections.unmodifiableSortedMap(new TreeMap<>(subject));
    this.hash = 31 * kind.hashCode() + subject.hashCode();
  }

  public String kind() {
    return kind;
  }

  public SortedMap<String, String> subject() {
    return subject;
  }

  /**
   * The subject as text, used for sorting. Computed without a lock: two threads compute equal
   * texts.
   */
  private String text() {
    var known = text;
    if (known == null) {
      known = subject.toString();
      text = known;
    }
    return known;
  }

  public static Lane of(String kind, Map<String, String> subject) {
    return new Lane(kind, new TreeMap<>(subject));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Lane lane
            && hash == lane.hash
            && kind.equals(lane.kind)
            && subject.equals(lane.subject));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Lane[kind=" + kind + ", subject=" + subject + "]";
  }

  @Override
  public int compareTo(Lane other) {
    return ORDER.compare(this, other);
  }
}
