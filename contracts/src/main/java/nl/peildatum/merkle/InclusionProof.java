package nl.peildatum.merkle;

import java.util.List;

/**
 * The proof that a leaf is in a tree.
 *
 * @param leafIndex from 0
 * @param hashes of the nodes beside the path from the leaf to the root, from the leaf on
 */
public record InclusionProof(long leafIndex, long treeSize, List<TreeHash> hashes) {
  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /** Whether the leaf is in the tree that has this root, RFC 9162 section 2.1.3.2. */
  public boolean proves(TreeHash leaf, TreeHash root) {
    if (leafIndex < 0 || leafIndex >= treeSize) {
      return false;
    }
    var place = leafIndex;
    var last = treeSize - 1;
    var hash = leaf;
    for (var beside : hashes) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = TreeHash.ofNode(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = TreeHash.ofNode(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
