package nl.peildatum.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.peildatum.merkle.TreeHash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Checkpoints and cosignatures, by the examples of C2SP")
class CheckpointTest {
  private static final String TEXT =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  private static final String EXAMPLE =
      TEXT
          + "\n"
          + "— example.com/behind-the-sofa"
          + " Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
          + "— witness.example.com/w1"
          + " jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
  private static final SignerKey LOG =
      SignerKey.of("log.example/a", SignatureType.ED25519, seed(1));
  private static final SignerKey WITNESS =
      SignerKey.of("witness.example/w", SignatureType.COSIGNATURE_V1, seed(2));

  @Test
  void theExampleIsRead() {
    var note = SignedNote.read(EXAMPLE.getBytes(StandardCharsets.UTF_8));
    var checkpoint = Checkpoint.read(note.text());
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20852163);
    assertThat(checkpoint.text()).isEqualTo(TEXT);
    assertThat(note.signatures())
        .extracting(NoteSignature::keyName)
        .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
    assertThat(Cosignature.timestamp(note.signatures().getLast())).isEqualTo(1679315147);
    assertThat(note).hasToString(EXAMPLE);
  }

  @Test
  @DisplayName("the message of a cosignature is that of the page")
  void messageOfACosignature() {
    assertThat(new String(Cosignature.message(1679315147, TEXT), StandardCharsets.UTF_8))
        .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
  }

  @Test
  void signedAndCosigned() {
    var checkpoint = new Checkpoint("log.example/a", 7, TreeHash.ofEmptyTree());
    var signed = checkpoint.signedBy(LOG);
    var note = signed.and(WITNESS.cosign(signed.text(), 1700000000));
    var sent = SignedNote.read(note.bytes());
    assertThat(sent).isEqualTo(note);
    assertThat(Checkpoint.read(sent.text())).isEqualTo(checkpoint);
    assertThat(sent.isSignedBy(LOG.verifierKey())).isTrue();
    assertThat(sent.cosignedAt(WITNESS.verifierKey())).contains(1700000000L);
    assertThat(sent.cosignedAt(LOG.verifierKey())).isEmpty();
    assertThat(
            sent.and(WITNESS.cosign(signed.text(), 1800000000)).cosignedAt(WITNESS.verifierKey()))
        .contains(1800000000L);
    var other = checkpoint.text().replace("7", "8");
    assertThat(signed.and(WITNESS.cosign(other, 1700000000)).cosignedAt(WITNESS.verifierKey()))
        .isEmpty();
    assertThat(signed.and(WITNESS.cosign(signed.text(), -1)).cosignedAt(WITNESS.verifierKey()))
        .isEmpty();
  }

  @Test
  @DisplayName("the key of a log does not cosign, that of a witness does not sign")
  void eachKeyHasOneUse() {
    assertThatThrownBy(() -> LOG.cosign(TEXT, 1)).isInstanceOf(MalformedKey.class);
    assertThatThrownBy(() -> WITNESS.sign(TEXT)).isInstanceOf(MalformedKey.class);
    assertThat(VerifierKey.read(WITNESS.toString())).isEqualTo(WITNESS.verifierKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n1\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n"
      })
  void isNoCheckpoint(String text) {
    assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(MalformedNote.class);
  }

  private static byte[] seed(int value) {
    var seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return seed;
  }
}
