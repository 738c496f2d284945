package nl.peildatum.query.gaps;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.gaps.GapsWriter.Gap;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.record.RecordAsOf;

/** A question about the announcement gaps of decisions, with its coordinates resolved. */
public final class GapsQuestion {
  private static final Comparator<Gap> LATEST_PUBLIC_FIRST =
      Comparator.comparing((Gap gap) -> gap.of().publicOn())
          .thenComparing(Gap::decidedOn)
          .reversed();

  private final Parameters parameters;
  private final GapFilter filter;
  private final AllCoordinates asked;

  private GapsQuestion(Parameters parameters, GapFilter filter, AllCoordinates asked) {
    this.parameters = parameters;
    this.filter = filter;
    this.asked = asked;
  }

  /** Reads a question; refuses it if its parameters have a fault. */
  public static GapsQuestion in(Parameters parameters, AllCountriesQuestions questions) {
    var filter = GapFilter.in(parameters);
    return new GapsQuestion(parameters, filter, questions.onTheRecord(parameters));
  }

  public AllCoordinates asked() {
    return asked;
  }

  /** All decisions that the filter takes, ordered by the day on which they were taken. */
  public JsonBody answer() {
    var gaps = taken();
    return GapsWriter.write(asked.head(), filter.echo(), gaps, gaps);
  }

  /**
   * The answer with some of its decisions only: those that became public last, the latest first.
   * The totals are those of all.
   *
   * @param most the most decisions
   */
  public JsonBody latestPublic(long most) {
    var gaps = taken();
    var shown = gaps.stream().sorted(LATEST_PUBLIC_FIRST).limit(most).toList();
    return GapsWriter.write(asked.head(), filter.echo(), gaps, shown);
  }

  /**
   * The gaps that the filter takes, ordered by the day on which the decision was taken, then by
   * country and record.
   */
  private List<Gap> taken() {
    var all = asked.known().stream().flatMap(GapsQuestion::gaps).toList();
    filter.requireKnownOffice(all, parameters);
    return all.stream().filter(filter::keeps).sorted(Comparator.comparing(Gap::decidedOn)).toList();
  }

  private static Stream<Gap> gaps(RecordAsOf known) {
    var country = known.record().country();
    return AnnouncementGap.of(known).stream().map(gap -> new Gap(country, gap));
  }
}
