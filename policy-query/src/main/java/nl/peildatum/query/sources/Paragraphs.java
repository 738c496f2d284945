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
 * Finds the policy in a paragraph (<i>paragraaf</i>) of the Vc 2000 (Vreemdelingencirculaire). The
 * number of the paragraph is one of the remarks of a fact and does not name the lane, since a
 * number moves to another country when a chapter is inserted.
 */
public final class Paragraphs {
  private Paragraphs() {}

  /**
   * A lane whose standing fact is in a paragraph asked about.
   *
   * @param answer the answer of the lane on the day
   * @param paragraph as written in the fact
   */
  public record LaneInParagraph(Answer answer, String paragraph) {}

  /**
   * The lanes whose standing fact is in one of the paragraphs, or in a paragraph below one. The
   * standing fact is the one that answers on the day: a Set, which states a value, or an End, after
   * which none stands. A fact that is live (neither replaced by a correction nor retracted) but
   * does not stand on the day does not count.
   *
   * @param day Europe/Amsterdam
   */
  public static List<LaneInParagraph> lanesIn(
      RecordAsOf known, Collection<Identifier> paragraphs, LocalDate day) {
    return known.lanes().withLiveFact().stream()
        .flatMap(
            lane ->
                paragraphOfStandingFact(known, lane, day)
                    .filter(paragraph -> isInAny(paragraphs, paragraph))
                    .map(
                        paragraph ->
                            new LaneInParagraph(CountryAnswers.ofLane(known, lane, day), paragraph))
                    .stream())
        .toList();
  }

  private static Optional<String> paragraphOfStandingFact(
      RecordAsOf known, Lane lane, LocalDate day) {
    return known
        .lane(lane)
        .standing(day)
        .map(lanePeriod -> lanePeriod.fact().content().remarks().get(StatedParagraphs.FIELD))
        .map(String::valueOf);
  }

  private static boolean isInAny(Collection<Identifier> paragraphs, String written) {
    return StatedParagraphs.recognised(written).stream()
        .anyMatch(
            recognised ->
                paragraphs.stream().anyMatch(asked -> asked.covers(recognised.identifier())));
  }
}
