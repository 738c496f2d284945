package nl.peildatum.merkle;

import java.util.ArrayList;
import java.util.List;

/** A list of hashes that takes little more than 32 bytes for each and is never copied to grow. */
final class HashList {
  private static final int IN_A_BLOCK = 1024;

  private final List<byte[]> blocks = new ArrayList<>();
  private int size;

  void add(TreeHash hash) {
    if (size / IN_A_BLOCK == blocks.size()) {
      blocks.add(new byte[IN_A_BLOCK * TreeHash.LENGTH]);
    }
    hash.copyTo(blocks.getLast(), place(size));
    size++;
  }

  int size() {
    return size;
  }

  TreeHash get(int index) {
    return TreeHash.copyOf(blocks.get(index / IN_A_BLOCK), place(index));
  }

  private static int place(int index) {
    return index % IN_A_BLOCK * TreeHash.LENGTH;
  }
}
