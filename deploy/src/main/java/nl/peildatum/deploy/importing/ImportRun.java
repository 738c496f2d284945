package nl.peildatum.deploy.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Imports many files: those of one country one after the other in the order given, those of
 * different countries in parallel. After the first refusal no further file is sent.
 */
final class ImportRun {
  private static final int SIDE_BY_SIDE = 8;

  private final Function<ImportedFile, Outcome> bring;
  private final PrintStream out;
  private final int files;
  private final AtomicInteger brought = new AtomicInteger();
  private volatile boolean refused;

  private ImportRun(Function<ImportedFile, Outcome> bring, PrintStream out, int files) {
    this.bring = bring;
    this.out = out;
    this.files = files;
  }

  /**
   * Imports the files; true when every file is on record. A file that is not a decision file is
   * refused before anything is sent.
   *
   * @throws FileRefused when a file is not a decision file
   */
  static boolean of(List<Path> files, Function<ImportedFile, Outcome> bring, PrintStream out) {
    var countries = byCountry(files);
    var run = new ImportRun(bring, out, files.size());
    try (var threads = Executors.newFixedThreadPool(Math.min(SIDE_BY_SIDE, countries.size()))) {
      var all =
          countries.values().stream()
              .map(ofOne -> CompletableFuture.runAsync(() -> run.bringAll(ofOne), threads))
              .toList();
      all.forEach(CompletableFuture::join);
    }
    return !run.refused;
  }

  private static Map<String, List<Path>> byCountry(List<Path> files) {
    var countries = new LinkedHashMap<String, List<Path>>();
    for (var file : files) {
      countries
          .computeIfAbsent(ImportedFile.read(file).country(), _ -> new ArrayList<>())
          .add(file);
    }
    return countries;
  }

  private void bringAll(List<Path> ofOneCountry) {
    for (var path : ofOneCountry) {
      if (refused) {
        return;
      }
      try {
        var outcome = bring.apply(ImportedFile.read(path));
        out.println(progress() + path + "  " + outcome.sentence());
      } catch (FileRefused refusal) {
        refused = true;
        out.println(refusal.getMessage());
      }
    }
  }

  private String progress() {
    var number = brought.incrementAndGet();
    return files == 1 ? "" : number + "/" + files + "  ";
  }
}
