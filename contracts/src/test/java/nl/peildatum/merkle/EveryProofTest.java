package nl.peildatum.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every proof of every tree up to 70 leaves, against the definitions of the RFC")
class EveryProofTest {
  private static final int LARGEST = 70;

  private final List<byte[]> data =
      IntStream.range(0, LARGEST)
          .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
          .toList();
  private final MerkleTree tree = new MerkleTree();
  private final List<TreeHash> roots = new ArrayList<>();

  EveryProofTest() {
    data.forEach(leaf -> tree.append(TreeHash.ofLeaf(leaf)));
    for (var size = 0; size <= LARGEST; size++) {
      roots.add(NaiveTree.root(data.subList(0, size)));
    }
  }

  @Test
  @DisplayName("roots are those of the definition, at every size")
  void rootsAreThoseOfTheDefinition() {
    var range = new CompactRange();
    for (var size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).isEqualTo(roots.get(size));
      assertThat(range.root()).isEqualTo(roots.get(size));
      assertThat(range.size()).isEqualTo(size);
      if (size < LARGEST) {
        range.append(tree.leaf(size));
      }
    }
  }

  @Test
  @DisplayName("inclusion: made as defined, accepted, and refused once anything is changed")
  void inclusion() {
    for (var size = 1; size <= LARGEST; size++) {
      for (var index = 0; index < size; index++) {
        var proof = tree.inclusion(index, size);
        assertThat(proof.hashes()).isEqualTo(NaiveTree.path(index, data.subList(0, size)));
        assertThat(proof.proves(tree.leaf(index), roots.get(size))).isTrue();
        refuseChanged(proof);
      }
    }
  }

  private void refuseChanged(InclusionProof proof) {
    var leaf = tree.leaf(proof.leafIndex());
    var root = roots.get((int) proof.treeSize());
    for (var other = -1; other <= LARGEST; other++) {
      if (other != proof.leafIndex()) {
        var moved = new InclusionProof(other, proof.treeSize(), proof.hashes());
        assertThat(moved.proves(leaf, root)).as("%s", moved).isFalse();
      }
    }
    assertThat(proof.proves(changed(leaf, 3), root)).isFalse();
    assertThat(proof.proves(leaf, changed(root, 31))).isFalse();
    eachDamage(
        proof.hashes(),
        hashes ->
            assertThat(
                    new InclusionProof(proof.leafIndex(), proof.treeSize(), hashes)
                        .proves(leaf, root))
                .isFalse());
  }

  @Test
  @DisplayName("consistency: made as defined, accepted, and refused once anything is changed")
  void consistency() {
    for (var second = 0; second <= LARGEST; second++) {
      for (var first = 0; first <= second; first++) {
        var proof = tree.consistency(first, second);
        if (first > 0 && first < second) {
          assertThat(proof.hashes()).isEqualTo(NaiveTree.proof(first, data.subList(0, second)));
        }
        assertThat(proof.proves(roots.get(first), roots.get(second))).isTrue();
        refuseChanged(proof);
      }
    }
  }

  private void refuseChanged(ConsistencyProof proof) {
    var first = roots.get((int) proof.firstSize());
    var second = roots.get((int) proof.secondSize());
    assertThat(proof.proves(changed(first, 0), second)).isFalse();
    if (proof.firstSize() > 0) {
      assertThat(proof.proves(first, changed(second, 7))).isFalse();
      for (var other = 0; other <= LARGEST; other++) {
        if (other != proof.firstSize()) {
          var moved = new ConsistencyProof(other, proof.secondSize(), proof.hashes());
          assertThat(moved.proves(first, second)).as("%s", moved).isFalse();
        }
      }
    }
    eachDamage(
        proof.hashes(),
        hashes ->
            assertThat(
                    new ConsistencyProof(proof.firstSize(), proof.secondSize(), hashes)
                        .proves(first, second))
                .isFalse());
  }

  /** The hashes with one changed, left out, or repeated, at each place. */
  private static void eachDamage(List<TreeHash> hashes, Consumer<List<TreeHash>> damaged) {
    for (var at = 0; at <= hashes.size(); at++) {
      var longer = new ArrayList<>(hashes);
      longer.add(at, at < hashes.size() ? hashes.get(at) : TreeHash.ofEmptyTree());
      damaged.accept(longer);
      if (at < hashes.size()) {
        var shorter = new ArrayList<>(hashes);
        shorter.remove(at);
        damaged.accept(shorter);
        var changed = new ArrayList<>(hashes);
        changed.set(at, changed(hashes.get(at), at));
        damaged.accept(changed);
      }
    }
  }

  private static TreeHash changed(TreeHash hash, int at) {
    var bytes = hash.bytes();
    bytes[at] ^= 0x10;
    return TreeHash.of(bytes).orElseThrow();
  }
}
