package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.command.DryRun;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.json.Json;
import nl.peildatum.web.page.PolicyWords;

/**
 * What a dry run changes in the documents of recorded decisions, which the answers that it compares
 * need not show.
 *
 * @param documents that are corrected, each with what differs
 * @param countElsewhere whether days change that count in questions which the preview does not ask:
 *     about what was public on a day, and about cases
 */
public record ChangedDocuments(List<Document> documents, boolean countElsewhere) {
  static final ChangedDocuments NONE = new ChangedDocuments(List.of(), false);

  private static final List<String> OF_A_SOURCE =
      List.of("citation", "caseNumber", "title", "court", "ecli", "celex", "url", "date");

  /**
   * The document of a decision.
   *
   * @param differs a text for each member
   */
  public record Document(String decision, List<String> differs) {}

  static ChangedDocuments of(DryRun.OfNew run, PolicyWords words) {
    var documents = new ArrayList<Document>();
    var countElsewhere = false;
    var events = run.after().events();
    for (var event : events.subList((int) run.before().head(), events.size())) {
      if (event.statement() instanceof DecisionCorrected corrected) {
        var before = origin(run, corrected);
        documents.add(document(corrected, before, words));
        countElsewhere |= countElsewhere(before.instrument(), corrected.instrument());
      }
      countElsewhere |= event.statement() instanceof Statement.PublicationRecorded;
    }
    return new ChangedDocuments(List.copyOf(documents), countElsewhere);
  }

  /** The document of the decision as it is without the dry run. */
  private static Origin origin(DryRun.OfNew run, DecisionCorrected corrected) {
    var before = run.before();
    var known = before.atHead(Basis.OPERATIONAL);
    return before.decision(corrected.decision()).flatMap(known::originOf).orElseThrow();
  }

  private static Document document(DecisionCorrected corrected, Origin before, PolicyWords words) {
    var differs =
        new WhatDiffers(words)
            .ofDocument(
                Json.MAPPER.valueToTree(InstrumentJson.write(before.instrument())),
                Json.MAPPER.valueToTree(InstrumentJson.write(corrected.instrument())));
    var sources =
        Stream.concat(
            others(
                before.sources(), corrected.sources(), "workbench.preview.source.removed", words),
            others(corrected.sources(), before.sources(), "workbench.preview.source.added", words));
    return new Document(
        corrected.decision().value(), Stream.concat(differs.stream(), sources).toList());
  }

  private static Stream<String> others(
      List<LegalSource> sources, List<LegalSource> without, String key, PolicyWords words) {
    return sources.stream()
        .filter(source -> !without.contains(source))
        .map(source -> words.texts().text(key, told(source, words)));
  }

  private static String told(LegalSource source, PolicyWords words) {
    var type = words.texts().text("source." + source.fields().get("type"));
    return Stream.concat(
            Stream.of(type),
            OF_A_SOURCE.stream()
                .map(name -> source.fields().get(name))
                .filter(Objects::nonNull)
                .map(value -> words.shown(Json.MAPPER.valueToTree(value))))
        .collect(Collectors.joining(", "));
  }

  private static boolean countElsewhere(Instrument before, Instrument after) {
    return !before.publicOn().equals(after.publicOn())
        || !before.published().equals(after.published())
        || !before.decidedOn().equals(after.decidedOn());
  }
}
