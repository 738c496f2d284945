package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Identifiers;
import nl.peildatum.source.Recognised;
import nl.peildatum.time.Lane;

/**
 * Which policy stands in a paragraph (<i>paragraaf</i>) of the Vc 2000: its number is an attribute
 * of a fact, since the same number is another country's when a chapter is put in.
 */
public final class Paragraphs {
  static final String FIELD = "paragraph";

  private Paragraphs() {}

  /**
   * A lane in whose paragraph somebody looks.
   *
   * @param written as its standing fact has it
   */
  public record Standing(Answer answer, String written) {}

  /**
   * The lanes whose standing fact, a Set or an End, carries one of the paragraphs or one under it.
   *
   * @param day Europe/Amsterdam
   */
  public static List<Standing> standing(
      AsKnown known, Collection<Identifier> paragraphs, LocalDate day) {
    return known.lanes().stream()
        .flatMap(
            lane ->
                written(known, lane, day)
                    .filter(written -> isIn(paragraphs, written))
                    .map(written -> new Standing(Policy.ofLane(known, lane, day), written))
                    .stream())
        .toList();
  }

  private static Optional<String> written(AsKnown known, Lane lane, LocalDate day) {
    return known
        .lane(lane)
        .standing(day)
        .map(stroke -> stroke.fact().fact().remarks().get(FIELD))
        .map(String::valueOf);
  }

  private static boolean isIn(Collection<Identifier> paragraphs, String written) {
    return recognised(written).stream()
        .anyMatch(of -> paragraphs.stream().anyMatch(one -> one.covers(of.identifier())));
  }

  /** Those that an act itself states; a correction may have inherited another. */
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

  private static List<Recognised> recognised(String written) {
    return Identifiers.recognise(written, Set.of(IdentifierKind.VC_PARAGRAPH));
  }
}
