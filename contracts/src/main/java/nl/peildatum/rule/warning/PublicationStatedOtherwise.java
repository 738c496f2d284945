package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Warning;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Warning: an issue of the Staatscourant that only publishes other decisions has one day in its
 * instrument, and another in the act that records the publication. The act counts.
 */
final class PublicationStatedOtherwise {
  private static final String CODE = "publication-stated-otherwise";

  private PublicationStatedOtherwise() {}

  static List<Warning> among(Instrument instrument, List<Statement> statements) {
    if (!instrument.is(InstrumentType.STAATSCOURANT)
        || !statements.stream().allMatch(PublicationRecorded.class::isInstance)) {
      return List.of();
    }
    return statements.stream()
        .map(PublicationRecorded.class::cast)
        .flatMap(publication -> about(publication, instrument))
        .distinct()
        .toList();
  }

  private static Stream<Warning> about(PublicationRecorded act, Instrument instrument) {
    return Stream.concat(
        differs(instrument.publishedOn(), act.publishedOn())
            ? warning(
                Wording.of(
                    "publication-stated-otherwise",
                    act.decision(),
                    act.publishedOn(),
                    instrument.publishedOn()))
            : Stream.empty(),
        differs(instrument.formalFrom(), act.formalFrom())
            ? warning(
                Wording.of(
                    "publication-stated-otherwise.start",
                    act.decision(),
                    act.formalFrom(),
                    instrument.formalFrom()))
            : Stream.empty());
  }

  private static boolean differs(@Nullable LocalDate ofInstrument, LocalDate ofAct) {
    return ofInstrument != null && !ofInstrument.equals(ofAct);
  }

  private static Stream<Warning> warning(Wording detail) {
    return Stream.of(new Warning(CODE, detail, List.of()));
  }
}
