package nl.peildatum.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that the tree of one size is the beginning of the tree of another size.
 *
 * @param hashes of the nodes from which both roots are computed; none if the sizes are equal or the
 *     first is 0
 */
public record ConsistencyProof(long firstSize, long secondSize, List<TreeHash> hashes) {
  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * Whether the tree with the first root is the beginning of the tree with the second root, RFC
   * 9162 section 2.1.4.2.
   */
  public boolean proves(TreeHash firstRoot, TreeHash secondRoot) {
    if (firstSize < 0 || firstSize > secondSize) {
      return false;
    }
    if (firstSize == secondSize) {
      return hashes.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (firstSize == 0) {
      return hashes.isEmpty() && firstRoot.equals(TreeHash.ofEmptyTree());
    }
    return !hashes.isEmpty() && provesGrowth(firstRoot, secondRoot);
  }

  private boolean provesGrowth(TreeHash firstRoot, TreeHash secondRoot) {
    var path = new ArrayList<>(hashes);
    if (Long.bitCount(firstSize) == 1) {
      path.addFirst(firstRoot);
    }
    var place = firstSize - 1;
    var last = secondSize - 1;
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    var first = path.getFirst();
    var second = first;
    for (var next : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        first = TreeHash.ofNode(next, first);
        second = TreeHash.ofNode(next, second);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        second = TreeHash.ofNode(second, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
  }
}
