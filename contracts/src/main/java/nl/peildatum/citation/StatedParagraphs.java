package nl.peildatum.citation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Identifiers;
import nl.peildatum.source.Recognised;

/** Finds the paragraphs (<i>paragraaf</i>) of the Vc 2000 that a fact or an act names. */
public final class StatedParagraphs {
  /** The name of the field among the remarks of a fact. */
  public static final String FIELD = "paragraph";

  private StatedParagraphs() {}

  /** The paragraphs that an act itself states, without one that a correction inherited. */
  static Stream<Recognised> statedBy(RecordedEvent event) {
    var written =
        switch (event.statement()) {
          case Stated s -> s.fact().remarks().get(FIELD);
          case Corrected c -> c.replacement().get(FIELD);
          case OfAct a -> a.origin().remarks().get(FIELD);
          default -> null;
        };
    return written == null ? Stream.empty() : recognised(written.toString()).stream();
  }

  public static List<Recognised> recognised(String written) {
    return Identifiers.recognise(written, Set.of(IdentifierKind.VC_PARAGRAPH));
  }
}
