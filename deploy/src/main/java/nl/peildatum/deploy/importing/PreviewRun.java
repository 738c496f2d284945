package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;

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
  private final Map<JsonNode, String> seen = new HashMap<>();
  private int again;
  private int recordable;
  private int recorded;
  private int waiting;
  private int warnings;
  private int errors;

  PreviewRun(Register register, OptionalLong expectedHead, Report report) {
    this.register = register;
    this.expectedHead = expectedHead;
    this.report = report;
  }

  /** Previews the files; returns true when each could be recorded or is on record. */
  boolean run(ImportFiles files) {
    var number = 0;
    for (var path : files.paths()) {
      var file = ImportedFile.read(path);
      number++;
      report.line(number + "/" + files.count() + INDENT + path + INDENT + file.decisionId());
      preview(file);
      report.line("");
    }
    var each = files.count() - again;
    report.line(
        "",
        Wording.of(
            "importing.preview.summary",
            each,
            recordable,
            recorded,
            waiting,
            each - recordable - recorded - waiting,
            warnings,
            errors));
    if (again > 0) {
      report.line("", Wording.of("importing.preview.again.count", again));
    }
    return recordable + recorded == each;
  }

  private void preview(ImportedFile file) {
    var before = seen.putIfAbsent(file.content(), file.name());
    if (before != null) {
      report.line(INDENT, Wording.of("importing.preview.again", before));
      again++;
      return;
    }
    var reply = register.preview(file);
    var onRecord = reply.body().path("recorded");
    if (onRecord.isObject()) {
      recorded(file, onRecord);
    } else {
      draft(file, reply);
      earlier.add(file);
    }
  }

  private void recorded(ImportedFile file, JsonNode onRecord) {
    report.line(INDENT + Outcome.of(file, true, onRecord, List.of()).sentence(report.language()));
    if (namesBareSequences(file)) {
      report.line(INDENT, Wording.of("importing.error", DecisionImport.bareSequence(file)));
      errors++;
    } else {
      recorded++;
    }
  }

  private void draft(ImportedFile file, Reply reply) {
    var before = earlier.of(file.country());
    if (!before.isEmpty()) {
      report.line(
          INDENT,
          Wording.of(
              "importing.preview.without-earlier",
              file.country(),
              Wording.joined("join.comma", before)));
    }
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

  private boolean namesBareSequences(ImportedFile file) {
    return expectedHead.isEmpty() && file.namesBareSequences();
  }

  private void changes(ImportedFile file, Reply reply) {
    var table = new PreviewTable(reply, file.country(), report).lines();
    var words = PolicyWords.ofCountry(PageTexts.in(report.language()), file.country());
    var documents = new DocumentCorrections(register, file, words, report).lines();
    if (table.isEmpty()) {
      report.line(
          INDENT,
          Wording.of(
              documents.isEmpty()
                  ? "importing.preview.no-change"
                  : "importing.preview.no-answer-changes"));
    }
    table.forEach(report::line);
    documents.forEach(report::line);
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
    if (namesBareSequences(file)) {
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
