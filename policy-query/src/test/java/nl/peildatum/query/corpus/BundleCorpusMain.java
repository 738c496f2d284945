package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Writes bundles sound and damaged into a folder, for another verifier to be held against: the
 * bundles, the public key in {@code key.txt}, and {@code index.tsv} with file, {@code valid},
 * {@code invalid} or {@code either}, code of the first failure ({@code *}: any), and what was done.
 */
public final class BundleCorpusMain {
  private BundleCorpusMain() {}

  private static String expected(BundleCorpus.Item item) {
    return item.isEither() ? "either" : item.isSound() ? "valid" : "invalid";
  }

  /**
   * @param arguments folder, number of bundles, seed
   */
  public static void main(String... arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var corpus = new BundleCorpus(Corpus.all().getLast().record(), Long.parseLong(arguments[2]));
    var index = new ArrayList<String>();
    for (var item : corpus.next(Integer.parseInt(arguments[1]))) {
      var name = "%06d.json".formatted(index.size());
      Files.write(folder.resolve(name), item.bytes());
      index.add(String.join("\t", name, expected(item), item.code(), item.what()));
    }
    Files.writeString(folder.resolve("key.txt"), EvidenceLog.KEY + "\n", UTF_8);
    Files.write(folder.resolve("index.tsv"), index);
    System.out.println(index.size() + " bundles are in " + folder);
  }
}
