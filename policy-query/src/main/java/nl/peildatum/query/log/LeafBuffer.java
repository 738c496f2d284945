package nl.peildatum.query.log;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.merkle.TreeHash;

/** Keeps the hashes of leaves that arrived before those below them, 32 bytes for each. */
final class LeafBuffer {
  private static final int IN_A_BLOCK = 1024;

  private final Map<Long, Block> blocks = new HashMap<>();

  private static final class Block {
    private final byte[] hashes = new byte[IN_A_BLOCK * TreeHash.LENGTH];
    private final BitSet present = new BitSet(IN_A_BLOCK);
  }

  void add(long number, TreeHash leaf) {
    var block = blocks.computeIfAbsent(number / IN_A_BLOCK, _ -> new Block());
    var place = (int) (number % IN_A_BLOCK);
    System.arraycopy(leaf.bytes(), 0, block.hashes, place * TreeHash.LENGTH, TreeHash.LENGTH);
    block.present.set(place);
  }

  Optional<TreeHash> get(long number) {
    var block = blocks.get(number / IN_A_BLOCK);
    var place = (int) (number % IN_A_BLOCK);
    if (block == null || !block.present.get(place)) {
      return Optional.empty();
    }
    var hash = new byte[TreeHash.LENGTH];
    System.arraycopy(block.hashes, place * TreeHash.LENGTH, hash, 0, TreeHash.LENGTH);
    return TreeHash.of(hash);
  }

  /** Returns and removes a hash. */
  Optional<TreeHash> remove(long number) {
    var found = get(number);
    var block = blocks.get(number / IN_A_BLOCK);
    if (found.isPresent() && block != null) {
      block.present.clear((int) (number % IN_A_BLOCK));
      if (block.present.isEmpty()) {
        blocks.remove(number / IN_A_BLOCK);
      }
    }
    return found;
  }
}
