package nl.peildatum.deploy.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports many files. Files of one country are sent one after the other in the order given, files
 * of different countries in parallel. After the first refusal no further file is sent.
 */
final class ImportRun {
  private static final int MAX_PARALLEL = 8;

  private final Function<ImportedFile, Outcome> importFile;
  private final Report report;
  private final int files;
  private final AtomicInteger imported = new AtomicInteger();
  private volatile boolean refused;

  private ImportRun(Function<ImportedFile, Outcome> importFile, Report report, int files) {
    this.importFile = importFile;
    this.report = report;
    this.files = files;
  }

  /** Imports the files; returns true when all of them are recorded. */
  static boolean run(ImportFiles files, Function<ImportedFile, Outcome> importFile, Report report) {
    var countries = files.byCountry().values();
    var run = new ImportRun(importFile, report, files.count());
    try (var threads = Executors.newFixedThreadPool(Math.min(MAX_PARALLEL, countries.size()))) {
      var all =
          countries.stream()
              .map(ofCountry -> CompletableFuture.runAsync(() -> run.importAll(ofCountry), threads))
              .toList();
      all.forEach(CompletableFuture::join);
    }
    return !run.refused;
  }

  private void importAll(List<Path> ofCountry) {
    for (var path : ofCountry) {
      if (refused) {
        return;
      }
      try {
        var file = ImportedFile.read(path);
        var outcome = importFile.apply(file);
        report.line(told(path, file.country(), outcome));
      } catch (FileRefused refusal) {
        refused = true;
        report.line(refusal.told(report.language()));
      }
    }
  }

  /** The outcome and its warnings as one text, so that files sent in parallel do not mix. */
  private String told(Path path, String country, Outcome outcome) {
    var first = progress() + path + "  " + outcome.sentence(report.language());
    return Stream.concat(
            Stream.of(first),
            outcome.newWarnings().stream()
                .flatMap(warning -> new WarningLines(country, report).of(warning).stream())
                .map(line -> "    " + line))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String progress() {
    var number = imported.incrementAndGet();
    return files == 1 ? "" : number + "/" + files + "  ";
  }
}
