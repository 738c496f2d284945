package nl.peildatum.merkle;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162 section 2.1 word for word, on lists of leaf data. */
final class NaiveTree {
  private NaiveTree() {}

  /** MTH(D_n). */
  static TreeHash root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return TreeHash.ofEmptyTree();
    }
    if (leaves.size() == 1) {
      return TreeHash.ofLeaf(leaves.getFirst());
    }
    var k = split(leaves.size());
    return TreeHash.ofNode(root(left(leaves, k)), root(right(leaves, k)));
  }

  /** PATH(m, D_n). */
  static List<TreeHash> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    var k = split(leaves.size());
    return m < k
        ? with(path(m, left(leaves, k)), root(right(leaves, k)))
        : with(path(m - k, right(leaves, k)), root(left(leaves, k)));
  }

  /** PROOF(m, D_n) for 0 < m < n. */
  static List<TreeHash> proof(int m, List<byte[]> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<TreeHash> subproof(int m, List<byte[]> leaves, boolean b) {
    if (m == leaves.size()) {
      return b ? List.of() : List.of(root(leaves));
    }
    var k = split(leaves.size());
    return m <= k
        ? with(subproof(m, left(leaves, k), b), root(right(leaves, k)))
        : with(subproof(m - k, right(leaves, k), false), root(left(leaves, k)));
  }

  /** The largest power of two smaller than n: k < n <= 2k. */
  private static int split(int n) {
    var k = 1;
    while (2 * k < n) {
      k = 2 * k;
    }
    return k;
  }

  private static List<byte[]> left(List<byte[]> leaves, int k) {
    return leaves.subList(0, k);
  }

  private static List<byte[]> right(List<byte[]> leaves, int k) {
    return leaves.subList(k, leaves.size());
  }

  private static List<TreeHash> with(List<TreeHash> hashes, TreeHash last) {
    var all = new ArrayList<>(hashes);
    all.add(last);
    return all;
  }
}
