package nl.peildatum.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A growing Merkle tree in memory that makes proofs, RFC 9162 section 2.1. It keeps the roots of
 * all complete subtrees, 64 bytes for each leaf, so that a proof hashes a few nodes only. Not safe
 * for use by several threads.
 */
public final class MerkleTree {
  /** The roots of complete subtrees of 1, 2, 4, 8 … leaves, from left to right. */
  private final List<HashList> levels = new ArrayList<>();

  /** Appends a leaf. */
  public void append(TreeHash leaf) {
    var subtree = leaf;
    for (var level = 0; ; level++) {
      var roots = level(level);
      roots.add(subtree);
      if (roots.size() % 2 == 1) {
        return;
      }
      subtree = TreeHash.ofNode(roots.get(roots.size() - 2), subtree);
    }
  }

  private HashList level(int level) {
    if (level == levels.size()) {
      levels.add(new HashList());
    }
    return levels.get(level);
  }

  /** The number of leaves. */
  public long size() {
    return levels.isEmpty() ? 0 : levels.getFirst().size();
  }

  /** The root of the tree as it is now. */
  public TreeHash root() {
    return root(size());
  }

  /** The root of the tree as it was when it had this number of leaves. */
  public TreeHash root(long size) {
    Objects.checkFromToIndex(0, size, size());
    return size == 0 ? TreeHash.ofEmptyTree() : subtree(0, size);
  }

  /** The leaf at an index, from 0. */
  public TreeHash leaf(long index) {
    Objects.checkIndex(index, size());
    return levels.getFirst().get((int) index);
  }

  /**
   * Makes the proof that a leaf is in the tree of a size, RFC 9162 section 2.1.3.1.
   *
   * @param leafIndex from 0
   */
  public InclusionProof inclusion(long leafIndex, long treeSize) {
    Objects.checkFromToIndex(0, treeSize, size());
    Objects.checkIndex(leafIndex, treeSize);
    var hashes = new ArrayList<TreeHash>();
    path(leafIndex, 0, treeSize, hashes);
    return new InclusionProof(leafIndex, treeSize, hashes);
  }

  /** PATH of the RFC, over the leaves from {@code from} inclusive to {@code until} exclusive. */
  private void path(long leafIndex, long from, long until, List<TreeHash> into) {
    if (until - from == 1) {
      return;
    }
    var middle = middle(from, until);
    if (leafIndex < middle) {
      path(leafIndex, from, middle, into);
      into.add(subtree(middle, until));
    } else {
      path(leafIndex, middle, until, into);
      into.add(subtree(from, middle));
    }
  }

  /**
   * Makes the proof that the tree of one size is the beginning of the tree of another, RFC 9162
   * section 2.1.4.1; without hashes if the sizes are equal or the first is 0.
   */
  public ConsistencyProof consistency(long firstSize, long secondSize) {
    Objects.checkFromToIndex(0, secondSize, size());
    Objects.checkFromToIndex(0, firstSize, secondSize);
    var hashes = new ArrayList<TreeHash>();
    if (firstSize > 0) {
      subproof(firstSize, 0, secondSize, true, hashes);
    }
    return new ConsistencyProof(firstSize, secondSize, hashes);
  }

  /**
   * SUBPROOF of the RFC.
   *
   * @param known whether the verifier knows the root of this subtree: it is the first tree's
   */
  private void subproof(long first, long from, long until, boolean known, List<TreeHash> into) {
    if (first == until) {
      if (!known) {
        into.add(subtree(from, until));
      }
      return;
    }
    var middle = middle(from, until);
    if (first <= middle) {
      subproof(first, from, middle, known, into);
      into.add(subtree(middle, until));
    } else {
      subproof(first, middle, until, false, into);
      into.add(subtree(from, middle));
    }
  }

  /** The root over some leaves that make a subtree of a tree of this or an earlier size. */
  private TreeHash subtree(long from, long until) {
    var leaves = until - from;
    if (Long.bitCount(leaves) == 1) {
      var level = Long.numberOfTrailingZeros(leaves);
      return levels.get(level).get((int) (from >> level));
    }
    var middle = middle(from, until);
    return TreeHash.ofNode(subtree(from, middle), subtree(middle, until));
  }

  /** Where two or more leaves are split: after the largest power of two that leaves some over. */
  private static long middle(long from, long until) {
    return from + Long.highestOneBit(until - from - 1);
  }
}
