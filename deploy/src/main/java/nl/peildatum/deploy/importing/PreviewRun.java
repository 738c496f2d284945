package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.peildatum.wording.Wording;

/**
 * Previews many files, each against the record as it is, and goes on after a refused one. Nothing
 * is recorded.
 */
final class PreviewRun {
  private static final String INDENT = "  ";

  private final Register register;
  private final OptionalLong expectedHead;
  private final Report report;
  private final EarlierFiles earlier = new EarlierFiles();
  private int recordable;
  private int waiting;
  private int warnings;
  private int errors;

  PreviewRun(Register register, OptionalLong expectedHead, Report report) {
    this.register = register;
    this.expectedHead = expectedHead;
    this.report = report;
  }

  /** Previews the files; returns true when all of them could be recorded. */
  boolean run(ImportFiles files) {
    var number = 0;
    for (var path : files.paths()) {
      var file = ImportedFile.read(path);
      number++;
      report.line(number + "/" + files.count() + INDENT + path + INDENT + file.decisionId());
      preview(file);
      earlier.add(file);
      report.line("");
    }
    report.line(
        "",
        Wording.of(
            "importing.preview.summary",
            files.count(),
            recordable,
            waiting,
            files.count() - recordable - waiting,
            warnings,
            errors));
    return recordable == files.count();
  }

  private void preview(ImportedFile file) {
    var before = earlier.of(file.country());
    if (!before.isEmpty()) {
      report.line(
          INDENT,
          Wording.of(
              "importing.preview.without-earlier",
              file.country(),
              Wording.joined("join.comma", before)));
    }
    var reply = register.preview(file);
    var wrong = new ArrayList<>(faults(file, reply));
    var refusals = reply.status() == 200 ? List.<Told>of() : reply.errors();
    if (reply.status() == 200) {
      changes(file, reply);
    }
    var explained = 0;
    for (var error : refusals) {
      report.line(INDENT, Wording.of("importing.error", error));
      var source = earlier.wouldRecord(file, error);
      source.ifPresent(
          name -> report.line(INDENT + INDENT, Wording.of("importing.preview.in-earlier", name)));
      explained += source.isPresent() ? 1 : 0;
    }
    wrong.forEach(fault -> report.line(INDENT, Wording.of("importing.error", fault)));
    errors += refusals.size() + wrong.size();
    if (refusals.isEmpty() && wrong.isEmpty()) {
      recordable++;
    } else if (wrong.isEmpty() && explained == refusals.size()) {
      waiting++;
    }
  }

  private void changes(ImportedFile file, Reply reply) {
    new PreviewTable(reply, file.country(), report).lines().forEach(report::line);
    for (var warning : reply.warnings()) {
      new WarningLines(file.country(), report)
          .of(warning)
          .forEach(line -> report.line(INDENT + line));
      warnings++;
    }
  }

  /** What would stop the import of a file, and is not seen by the register in a preview. */
  private List<Wording> faults(ImportedFile file, Reply reply) {
    var faults = new ArrayList<Wording>();
    earlier
        .withSameId(file)
        .ifPresent(
            name -> faults.add(Wording.of("importing.preview.same-id", file.decisionId(), name)));
    if (expectedHead.isEmpty() && file.namesBareSequences()) {
      faults.add(DecisionImport.bareSequence(file));
    }
    var head = reply.body().path("head");
    if (expectedHead.isPresent()
        && head.isIntegralNumber()
        && head.asLong() != expectedHead.getAsLong()) {
      faults.add(
          Wording.of(
              "importing.preview.other-head",
              file.country(),
              head.asLong(),
              expectedHead.getAsLong()));
    }
    return faults;
  }
}
