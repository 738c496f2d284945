package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warning: the publication of a decision gives one of its facts a legal start before the first day
 * on which it is applied.
 */
final class PublicationBeforeOperational {
  private PublicationBeforeOperational() {}

  static List<Warning> among(List<Statement> statements, DraftRecord draft) {
    return statements.stream()
        .filter(PublicationRecorded.class::isInstance)
        .map(PublicationRecorded.class::cast)
        .flatMap(publication -> about(publication, draft).stream())
        .toList();
  }

  private static List<Warning> about(PublicationRecorded publication, DraftRecord draft) {
    var lanes = new LinkedHashMap<Wording, SortedSet<Lane>>();
    draft
        .after()
        .known()
        .chainsOf(publication.decision())
        .filter(chain -> startsFormallyFirst(chain, publication.formalFrom()))
        .filter(chain -> !hadThatStart(chain, draft))
        .forEach(
            chain ->
                lanes
                    .computeIfAbsent(detail(chain, publication), _ -> new TreeSet<>())
                    .add(chain.content().lane()));
    return lanes.entrySet().stream()
        .map(
            told ->
                new Warning(
                    FormalStartBeforeOperational.CODE, told.getKey(), List.copyOf(told.getValue())))
        .toList();
  }

  private static boolean startsFormallyFirst(CorrectionChain chain, LocalDate published) {
    var formal = chain.formalStart().from();
    var applied = chain.recordedStart().from();
    return chain.content().hasFormalAct()
        && published.equals(formal)
        && applied != null
        && published.isBefore(applied);
  }

  private static boolean hadThatStart(CorrectionChain chain, DraftRecord draft) {
    return draft
        .before()
        .known()
        .chains()
        .of(chain.root())
        .filter(was -> Objects.equals(was.formalStart(), chain.formalStart()))
        .isPresent();
  }

  private static Wording detail(CorrectionChain chain, PublicationRecorded publication) {
    var formal = publication.formalFrom();
    var applied = chain.recordedStart().from();
    return chain.content().isEnd()
        ? Wording.of(
            "formal-start-before-operational.end.published",
            formal,
            applied,
            publication.decision())
        : Wording.of(
            "formal-start-before-operational.published", formal, applied, publication.decision());
  }
}
