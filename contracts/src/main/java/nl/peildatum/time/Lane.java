package nl.peildatum.time;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One policy subject of a country that has one value at a time: a kind and what it is about. */
public record Lane(String kind, SortedMap<String, String> subject) implements Comparable<Lane> {
  private static final Comparator<Lane> ORDER =
      Comparator.comparing(Lane::kind).thenComparing(lane -> lane.subject().toString());

  public Lane {
    subject = Collections.unmodifiableSortedMap(new TreeMap<>(subject));
  }

  public static Lane of(String kind, Map<String, String> subject) {
    return new Lane(kind, new TreeMap<>(subject));
  }

  @Override
  public int compareTo(Lane other) {
    return ORDER.compare(this, other);
  }
}
