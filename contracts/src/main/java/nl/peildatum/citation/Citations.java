package nl.peildatum.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.citation.Citation.As;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of the citations of each document, in the order of the record. It is derived from the
 * events and not stored, so that identifiers in old events are recognised by the patterns of today.
 * Immutable.
 */
public final class Citations {
  private static final Comparator<Citation> ORDER =
      Comparator.comparingLong(Citation::sequence)
          .thenComparing(Citation::as)
          .thenComparingInt(Citation::index);

  private final BucketMap<Identifier, AppendOnlyList<Citation>> byIdentifier;
  private final @Nullable DecisionId last;

  private Citations(
      BucketMap<Identifier, AppendOnlyList<Citation>> byIdentifier, @Nullable DecisionId last) {
    this.byIdentifier = byIdentifier;
    this.last = last;
  }

  public static Citations none() {
    return new Citations(BucketMap.empty(), null);
  }

  public Citations and(RecordedEvent event) {
    if (!(event.statement() instanceof OfAct act)) {
      return this;
    }
    var decision = event.envelope().decisionId();
    var named = new ArrayList<Citation>();
    if (!decision.equals(last)) {
      named.addAll(ofDecision(event, act));
    }
    if (act instanceof DecisionCorrected corrected) {
      named.addAll(
          ofDocuments(
              event, corrected.decision(), corrected.sources(), corrected.instrument().title()));
    }
    if (act instanceof PublicationRecorded publication) {
      named.addAll(ofPublication(event, publication));
    }
    StatedParagraphs.statedBy(event)
        .forEach(
            of ->
                named.add(
                    citation(
                        event.sequence(),
                        decision,
                        As.PARAGRAPH,
                        act.origin().act(),
                        StatedParagraphs.FIELD,
                        of)));
    var known = byIdentifier;
    for (var citation : named) {
      known = known.with(citation.recognised().identifier(), before -> with(before, citation));
    }
    return new Citations(known, decision);
  }

  private static AppendOnlyList<Citation> with(
      @Nullable AppendOnlyList<Citation> before, Citation citation) {
    var known = before == null ? AppendOnlyList.<Citation>empty() : before;
    return !known.isEmpty() && known.getLast().isRepeatedBy(citation) ? known : known.and(citation);
  }

  /**
   * The citations in the sources and the title of a decision, taken from its first event: all its
   * events have equal sources.
   */
  private static List<Citation> ofDecision(RecordedEvent event, OfAct act) {
    return ofDocuments(
        event,
        event.envelope().decisionId(),
        act.origin().sources(),
        act.origin().instrument().title());
  }

  /**
   * The citations in the sources and the title of a decision.
   *
   * @param event the event that states them: of the decision, or of one that corrects it
   */
  private static List<Citation> ofDocuments(
      RecordedEvent event, DecisionId decision, List<LegalSource> sources, @Nullable String title) {
    var sequence = event.sequence();
    var named = new ArrayList<Citation>();
    for (var i = 0; i < sources.size(); i++) {
      for (var found : SourceFields.identifiersIn(sources.get(i).fields())) {
        named.add(citation(sequence, decision, As.SOURCE, i, found.field(), found.recognised()));
      }
    }
    Optional.ofNullable(title).stream()
        .flatMap(of -> SourceFields.identifiersInTitle(of).stream())
        .forEach(
            found -> named.add(citation(sequence, decision, As.INSTRUMENT, 0, "title", found)));
    return named;
  }

  private static Citation citation(
      long sequence, DecisionId decision, As as, int index, String field, Recognised recognised) {
    return new Citation(sequence, decision, decision, as, index, field, recognised);
  }

  private static List<Citation> ofPublication(
      RecordedEvent event, PublicationRecorded publication) {
    var act = publication.origin().act();
    var decision = event.envelope().decisionId();
    return Optional.ofNullable(publication.citation())
        .map(SourceFields::identifiersInCitation)
        .orElse(List.of())
        .stream()
        .map(
            recognised ->
                new Citation(
                    event.sequence(),
                    decision,
                    publication.decision(),
                    As.PUBLICATION,
                    act,
                    "citation",
                    recognised))
        .toList();
  }

  /**
   * The citations of a document, in the order of the record; those of a paragraph include the
   * paragraphs under it. Citations at one place of a decision are in the order of their
   * identifiers.
   */
  public Stream<Citation> of(Identifier identifier) {
    return identifier.kind() == IdentifierKind.VC_PARAGRAPH
        ? byIdentifier
            .keys()
            .filter(identifier::covers)
            .sorted(Comparator.comparing(Identifier::normal))
            .flatMap(key -> byIdentifier.get(key).stream().flatMap(List::stream))
            .sorted(ORDER)
        : byIdentifier.get(identifier).stream().flatMap(List::stream);
  }
}
