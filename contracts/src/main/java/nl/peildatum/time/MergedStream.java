package nl.peildatum.time;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges sorted streams into one sorted stream; holds only the next element of each. */
public final class MergedStream<T> implements Iterator<T> {
  private final PriorityQueue<Next<T>> waiting;

  private record Next<T>(T item, Iterator<T> rest) {}

  private MergedStream(Comparator<T> order) {
    waiting = new PriorityQueue<>(Comparator.comparing(Next::item, order));
  }

  public static <T> Stream<T> of(List<Stream<T>> sequences, Comparator<T> order) {
    var merged = new MergedStream<>(order);
    sequences.forEach(sequence -> merged.addNextOf(sequence.iterator()));
    var inOrder = Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED);
    return StreamSupport.stream(inOrder, false);
  }

  private void addNextOf(Iterator<T> sequence) {
    if (sequence.hasNext()) {
      waiting.add(new Next<>(sequence.next(), sequence));
    }
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty();
  }

  @Override
  public T next() {
    var next = waiting.remove();
    addNextOf(next.rest());
    return next.item();
  }
}
