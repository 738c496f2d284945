package nl.peildatum.query.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.evidence.FailureCode;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Bundles damaged in many ways by seed are invalid, and the first failure names why")
@BesideOthers
class DamagedBundlesTest {
  private static final String OTHER = "../deploy/verifier/compare/verdicts.mjs";

  /** In a build; {@code -Dbundles=12000} tries more. */
  private static final int BUNDLES = Integer.getInteger("bundles", 700);

  private static final long SEED = Long.getLong("seed", 1);

  @Test
  void damagedBundles() {
    var corpus = new BundleCorpus(Corpus.all().getLast().record(), SEED);
    var keys = List.of(VerifierKey.read(EvidenceLog.KEY.toString()));
    var met = new HashSet<String>();
    var wrong = new ArrayList<String>();
    for (var at = 0; at < BUNDLES; ) {
      for (var item : corpus.next(Math.min(100, BUNDLES))) {
        var found = EvidenceVerifier.verify(item.bytes(), keys).failures();
        var first = found.isEmpty() ? "-" : found.getFirst().code().code();
        met.add(first);
        if (item.isEither()) {
          at++;
          continue;
        }
        if (item.isSound() ? !found.isEmpty() : found.isEmpty()) {
          wrong.add(at + " " + item.what() + ": " + found);
        } else if (!item.code().equals("*") && !item.code().equals(first)) {
          wrong.add(at + " " + item.what() + ": " + item.code() + " but " + found);
        }
        at++;
      }
    }
    System.out.println(met);
    assertThat(wrong).isEmpty();
    assertThat(met)
        .containsAll(
            Arrays.stream(FailureCode.values())
                .filter(code -> code != FailureCode.CONSISTENCY)
                .map(FailureCode::code)
                .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("and the verifier in JavaScript finds the same")
  void otherVerifier(@TempDir Path folder) throws IOException, InterruptedException {
    BundleCorpusMain.main(folder.toString(), String.valueOf(BUNDLES / 2), String.valueOf(SEED));
    BundleVerdictsMain.main(folder.toString());
    var told = folder.resolve("told.txt");
    var process =
        new ProcessBuilder("node", OTHER, folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(told)).isZero();
  }
}
