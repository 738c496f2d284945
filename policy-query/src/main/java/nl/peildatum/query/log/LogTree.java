package nl.peildatum.query.log;

import java.util.Optional;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;

/** The tree of the events that this node read, which arrive in any order. Not thread-safe. */
final class LogTree {
  private static final long LARGEST = Integer.MAX_VALUE;

  private final MerkleTree tree = new MerkleTree();
  private final LeafBuffer ahead = new LeafBuffer();
  private final EventNumbers numbers = new EventNumbers();

  /**
   * Takes an event with its number in the log.
   *
   * @return a difference to what was taken before, as a sentence; empty where there is none
   */
  Optional<String> take(String country, long sequence, long number, TreeHash leaf) {
    if (number >= LARGEST || sequence >= LARGEST) {
      return Optional.of("%s %d is leaf %d".formatted(country, sequence, number));
    }
    var known = numbers.of(country, sequence);
    if (known.isPresent() && known.getAsLong() != number) {
      return Optional.of(
          "%s %d is leaf %d and leaf %d".formatted(country, sequence, known.getAsLong(), number));
    }
    var hash = number < tree.size() ? Optional.of(tree.leaf(number)) : ahead.get(number);
    if (hash.isPresent() && !hash.get().equals(leaf)) {
      return Optional.of("%s %d is not the only leaf %d".formatted(country, sequence, number));
    }
    numbers.put(country, sequence, number);
    if (hash.isEmpty()) {
      ahead.add(number, leaf);
      extend();
    }
    return Optional.empty();
  }

  private void extend() {
    for (var next = ahead.remove(tree.size()); next.isPresent(); ) {
      tree.append(next.get());
      next = ahead.remove(tree.size());
    }
  }

  /** The tree of the leaves without one missing before them. */
  MerkleTree tree() {
    return tree;
  }

  EventNumbers numbers() {
    return numbers;
  }
}
