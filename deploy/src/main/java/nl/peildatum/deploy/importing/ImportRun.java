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
 * Imports many files. Files of one country are sent one after the other in the order given, files
 * of different countries in parallel. After the first refusal no further file is sent.
 */
final class ImportRun {
  private static final int MAX_PARALLEL = 8;

  private final Function<ImportedFile, Outcome> importFile;
  private final PrintStream out;
  private final int files;
  private final AtomicInteger imported = new AtomicInteger();
  private volatile boolean refused;

  private ImportRun(Function<ImportedFile, Outcome> importFile, PrintStream out, int files) {
    this.importFile = importFile;
    this.out = out;
    this.files = files;
  }

  /**
   * Imports the files; returns true when all of them are recorded. All files are read before the
   * first one is sent.
   *
   * @throws FileRefused when a file is not a decision file
   */
  static boolean run(
      List<Path> files, Function<ImportedFile, Outcome> importFile, PrintStream out) {
    var countries = byCountry(files);
    var run = new ImportRun(importFile, out, files.size());
    try (var threads = Executors.newFixedThreadPool(Math.min(MAX_PARALLEL, countries.size()))) {
      var all =
          countries.values().stream()
              .map(ofCountry -> CompletableFuture.runAsync(() -> run.importAll(ofCountry), threads))
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

  private void importAll(List<Path> ofCountry) {
    for (var path : ofCountry) {
      if (refused) {
        return;
      }
      try {
        var outcome = importFile.apply(ImportedFile.read(path));
        out.println(progress() + path + "  " + outcome.sentence());
      } catch (FileRefused refusal) {
        refused = true;
        out.println(refusal.getMessage());
      }
    }
  }

  private String progress() {
    var number = imported.incrementAndGet();
    return files == 1 ? "" : number + "/" + files + "  ";
  }
}
