package nl.peildatum.area;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds suggestions for a misspelt word: the few candidates with a spelling nearest by edit
 * distance (insert, delete, replace, swap two neighbours), at most a third of the length of the
 * word, or with a spelling that contains the word as a whole word or is contained in the written
 * words.
 */
public final class NearestSpellings<T extends Comparable<T>> {
  private static final int MOST_FOUND = 3;
  private static final int LONGEST = 100;
  private static final int SHORTEST_WORD = 3;

  private final String written;
  private final int farthest;
  private final boolean amongWords;
  private final Map<T, Integer> distances = new HashMap<>();

  /**
   * @param written the word, folded like the spellings that it is compared with
   */
  public NearestSpellings(String written) {
    this(written, Math.max(1, written.length() / 3), true);
  }

  private NearestSpellings(String written, int farthest, boolean amongWords) {
    var isComparable = written.length() >= SHORTEST_WORD && written.length() <= LONGEST;
    this.written = written;
    this.farthest = isComparable ? farthest : -1;
    this.amongWords = amongWords;
  }

  /** Finds only candidates at an edit distance of at most {@code farthest}. */
  public static <T extends Comparable<T>> NearestSpellings<T> within(int farthest, String written) {
    return new NearestSpellings<>(written, farthest, false);
  }

  /** Compares the word with one spelling of a candidate. */
  public void compare(T thing, String spelling) {
    if (amongWords && farthest > 0 && (isAmong(written, spelling) || isAmong(spelling, written))) {
      distances.merge(thing, 1, Math::min);
    }
    if (Math.abs(spelling.length() - written.length()) <= farthest) {
      var distance = distance(spelling);
      if (distance <= farthest) {
        distances.merge(thing, distance, Math::min);
      }
    }
  }

  /** Whether the words of {@code one} occur consecutively in {@code words}. */
  private static boolean isAmong(String one, String words) {
    if (one.length() < SHORTEST_WORD) {
      return false;
    }
    var at = words.indexOf(one);
    while (at >= 0 && !(isEdge(words, at - 1) && isEdge(words, at + one.length()))) {
      at = words.indexOf(one, at + 1);
    }
    return at >= 0;
  }

  private static boolean isEdge(String words, int at) {
    return at < 0 || at == words.length() || words.charAt(at) == '-';
  }

  /** The candidates found, nearest first; those that are equally near in their natural order. */
  public List<T> found() {
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<T, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_FOUND)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The edit distance to another spelling; a greater number than {@link #farthest} if it is
   * farther.
   */
  private int distance(String other) {
    var twoAbove = new int[other.length() + 1];
    var above = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= written.length(); i++) {
      var free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
      row[0] = i;
      var nearest = i;
      for (var j = 1; j <= other.length(); j++) {
        row[j] = least(twoAbove, above, row, i, j, other);
        nearest = Math.min(nearest, row[j]);
      }
      if (nearest > farthest) {
        return nearest;
      }
    }
    return row[other.length()];
  }

  private int least(int[] twoAbove, int[] above, int[] row, int i, int j, String other) {
    var same = written.charAt(i - 1) == other.charAt(j - 1);
    var least = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
    var swapped =
        i > 1
            && j > 1
            && written.charAt(i - 1) == other.charAt(j - 2)
            && written.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, twoAbove[j - 2] + 1) : least;
  }
}
