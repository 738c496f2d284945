package nl.peildatum.deploy.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.wording.Wording;

/**
 * Imports many files. Files of one country are sent one after the other in the order given, files
 * of different countries in parallel. After the first refusal no further file is sent.
 */
final class ImportRun {
  private static final int MAX_PARALLEL = 8;
  private static final int MOST_NAMES = 10;

  private final Function<ImportedFile, Outcome> importFile;
  private final Report report;
  private final int files;
  private final AtomicInteger imported = new AtomicInteger();
  private final Queue<Path> notBegun = new ConcurrentLinkedQueue<>();
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
    run.tellNotBegun();
    return !run.refused;
  }

  private void importAll(List<Path> ofCountry) {
    for (var path : ofCountry) {
      if (refused) {
        notBegun.add(path);
        continue;
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

  /** Says which files come after the refusal, in the order of their names, the first ten. */
  private void tellNotBegun() {
    if (notBegun.isEmpty()) {
      return;
    }
    var names = notBegun.stream().map(Path::toString).sorted().limit(MOST_NAMES).toList();
    var more = notBegun.size() - names.size();
    report.line(
        "",
        Wording.of(
            "importing.not-begun",
            notBegun.size(),
            Wording.joined("join.comma", names),
            more == 0 ? Wording.NONE : Wording.of("importing.not-begun.more", more)));
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
