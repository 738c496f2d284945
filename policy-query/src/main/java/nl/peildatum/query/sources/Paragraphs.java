package nl.peildatum.query.sources;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.citation.StatedParagraphs;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.time.Lane;

/**
 * Finds the policy in a paragraph (<i>paragraaf</i>) of the Vc 2000. The paragraph number is an
 * attribute of a fact, since a number moves to another country when a chapter is inserted.
 */
public final class Paragraphs {
  private Paragraphs() {}

  /**
   * A lane whose standing fact is in the paragraph asked about.
   *
   * @param written the paragraph as the standing fact has it
   */
  public record Standing(Answer answer, String written) {}

  /**
   * The lanes whose standing fact, a Set or an End, has one of the paragraphs or a paragraph below
   * it.
   *
   * @param day Europe/Amsterdam
   */
  public static List<Standing> standing(
      RecordAsOf known, Collection<Identifier> paragraphs, LocalDate day) {
    return known.lanes().withLiveFact().stream()
        .flatMap(
            lane ->
                written(known, lane, day)
                    .filter(written -> isIn(paragraphs, written))
                    .map(written -> new Standing(CountryAnswers.ofLane(known, lane, day), written))
                    .stream())
        .toList();
  }

  private static Optional<String> written(RecordAsOf known, Lane lane, LocalDate day) {
    return known
        .lane(lane)
        .standing(day)
        .map(lanePeriod -> lanePeriod.fact().content().remarks().get(StatedParagraphs.FIELD))
        .map(String::valueOf);
  }

  private static boolean isIn(Collection<Identifier> paragraphs, String written) {
    return StatedParagraphs.recognised(written).stream()
        .anyMatch(of -> paragraphs.stream().anyMatch(one -> one.covers(of.identifier())));
  }
}
