package nl.peildatum.query.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.evidence.EvidenceVerifier;

/**
 * Writes what this verifier says of the bundles that {@link BundleCorpusMain} wrote into a folder:
 * {@code verdicts.tsv}, with file, the codes of the failures in order and what was done, for
 * another verifier to be held against.
 */
public final class BundleVerdictsMain {
  private BundleVerdictsMain() {}

  /**
   * @param arguments folder
   */
  public static void main(String... arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var keys = List.of(VerifierKey.read(Files.readString(folder.resolve("key.txt")).strip()));
    var verdicts = new ArrayList<String>();
    for (var line : Files.readAllLines(folder.resolve("index.tsv"))) {
      var columns = List.of(line.split("\t"));
      var name = columns.getFirst();
      var found = EvidenceVerifier.verify(Files.readAllBytes(folder.resolve(name)), keys);
      var codes = found.failures().stream().map(failure -> failure.code().code()).distinct();
      verdicts.add(String.join("\t", name, String.join(",", codes.toList()), columns.getLast()));
    }
    Files.write(folder.resolve("verdicts.tsv"), verdicts);
  }
}
