package nl.peildatum.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference tree of Certificate Transparency: eight leaves, known roots and proofs")
class ReferenceTreeTest {
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Of the trees of 0, 1, 2 … 8 leaves. */
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final TreeHash N0 =
      hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  private static final TreeHash N23 =
      hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e");
  private static final TreeHash N4 =
      hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  private static final TreeHash N45 =
      hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a");
  private static final TreeHash N67 =
      hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0");
  private static final TreeHash N4567 =
      hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");

  private final MerkleTree tree = new MerkleTree();
  private final CompactRange range = new CompactRange();

  @Test
  void roots() {
    assertThat(tree.root()).hasToString(ROOTS.getFirst());
    assertThat(range.root()).hasToString(ROOTS.getFirst());
    for (var i = 0; i < LEAVES.size(); i++) {
      var leaf = leaf(i);
      tree.append(leaf);
      range.append(leaf);
      assertThat(tree.root()).hasToString(ROOTS.get(i + 1));
      assertThat(range.root()).hasToString(ROOTS.get(i + 1));
    }
    assertThat(Stream.iterate(0, i -> i <= 8, i -> i + 1).map(tree::root))
        .extracting(TreeHash::toString)
        .isEqualTo(ROOTS);
  }

  @Test
  void inclusion() {
    grow();
    assertThat(tree.inclusion(0, 1).hashes()).isEmpty();
    assertThat(tree.inclusion(0, 8).hashes()).containsExactly(leaf(1), N23, N4567);
    assertThat(leaf(1)).isEqualTo(N0);
    assertThat(tree.inclusion(5, 8).hashes()).containsExactly(N4, N67, root(4));
    assertThat(tree.inclusion(2, 3).hashes()).containsExactly(root(2));
    assertThat(new InclusionProof(5, 8, List.of(N4, N67, root(4))).proves(leaf(5), root(8)))
        .isTrue();
    assertThat(new InclusionProof(4, 8, List.of(N4, N67, root(4))).proves(leaf(5), root(8)))
        .isFalse();
  }

  @Test
  void consistency() {
    grow();
    assertThat(tree.consistency(1, 1).hashes()).isEmpty();
    assertThat(tree.consistency(2, 8).hashes()).containsExactly(N23, N4567);
    assertThat(tree.consistency(6, 8).hashes()).containsExactly(N45, N67, root(4));
    assertThat(tree.consistency(2, 5).hashes()).containsExactly(N23, N4);
    assertThat(tree.consistency(6, 8).proves(root(6), root(8))).isTrue();
    assertThat(tree.consistency(6, 8).proves(root(5), root(8))).isFalse();
  }

  private void grow() {
    for (var i = 0; i < LEAVES.size(); i++) {
      tree.append(leaf(i));
    }
  }

  private static TreeHash leaf(int index) {
    return TreeHash.ofLeaf(HexFormat.of().parseHex(LEAVES.get(index)));
  }

  private static TreeHash root(int size) {
    return hash(ROOTS.get(size));
  }

  private static TreeHash hash(String hex) {
    return TreeHash.of(HexFormat.of().parseHex(hex)).orElseThrow();
  }
}
