package nl.peildatum.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a growing tree that its root needs: the roots of the complete subtrees of which the
 * tree is made, largest first. It keeps at most 63 hashes, whatever the size. Not safe for use by
 * several threads.
 */
public final class CompactRange {
  private final List<TreeHash> subtrees = new ArrayList<>();
  private long size;

  /** Appends a leaf. */
  public void append(TreeHash leaf) {
    var subtree = leaf;
    for (var complete = size; (complete & 1) == 1; complete >>= 1) {
      subtree = TreeHash.ofNode(subtrees.removeLast(), subtree);
    }
    subtrees.add(subtree);
    size++;
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** The root of the tree as it is now. */
  public TreeHash root() {
    return subtrees.reversed().stream()
        .reduce((right, left) -> TreeHash.ofNode(left, right))
        .orElseGet(TreeHash::ofEmptyTree);
  }
}
