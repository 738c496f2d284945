package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Answers;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Gives the answers about a whole country: of each lane with a live fact, of one lane, and of a
 * lane without any fact.
 */
public final class CountryAnswers {
  private CountryAnswers() {}

  /**
   * The answers of all lanes with a live fact that counts.
   *
   * @param day Europe/Amsterdam
   * @param kinds only these kinds; empty = all
   */
  public static List<Answer> ofCountry(RecordAsOf known, LocalDate day, Set<String> kinds) {
    return ofCountryInTurn(known, day, kinds).toList();
  }

  /** The answers of {@link #ofCountry}, each computed when the stream reaches it. */
  public static Stream<Answer> ofCountryInTurn(RecordAsOf known, LocalDate day, Set<String> kinds) {
    return lanes(known, kinds).map(lane -> Answers.on(known, lane, day));
  }

  /**
   * Whether any lane has a live fact that counts.
   *
   * @param kinds only these kinds; empty = all
   */
  public static boolean hasLane(RecordAsOf known, Set<String> kinds) {
    return lanes(known, kinds).findFirst().isPresent();
  }

  private static Stream<Lane> lanes(RecordAsOf known, Set<String> kinds) {
    return known.lanes().withLiveFact().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()));
  }

  /** The answer of a lane, also if no fact was ever recorded about that lane. */
  public static Answer ofLane(RecordAsOf known, Lane lane, LocalDate day) {
    return Answers.on(known, lane, day);
  }

  /** The answer about a country without any lane of the kind. */
  public static Answer ofNoLane(RecordAsOf known, LocalDate day, String kind) {
    return Answers.on(known, Lane.of(kind, Map.of()), day);
  }

  /** The answer about a country without any lane, given for the foremost kind. */
  public static Answer ofNoLane(RecordAsOf known, LocalDate day) {
    return ofNoLane(known, day, Kinds.found().foremost().name());
  }
}
