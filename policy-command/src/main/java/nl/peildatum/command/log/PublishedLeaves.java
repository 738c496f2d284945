package nl.peildatum.command.log;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Counts the leaves that are on the topic without a leaf missing before them. A checkpoint covers
 * no more than these. Not thread-safe.
 */
public final class PublishedLeaves {
  private long count;
  private final SortedSet<Long> beyond = new TreeSet<>();

  /** Starts again with a topic that holds all leaves below this number. */
  public void startWith(long allBelow) {
    count = allBelow;
    beyond.clear();
  }

  public void add(long number) {
    if (number >= count) {
      beyond.add(number);
      while (beyond.remove(count)) {
        count++;
      }
    }
  }

  /** Returns the number of leaves, so that all below it are on the topic. */
  public long count() {
    return count;
  }
}
