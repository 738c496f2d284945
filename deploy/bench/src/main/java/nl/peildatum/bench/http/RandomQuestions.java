package nl.peildatum.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peildatum.area.Area;
import nl.peildatum.bench.loaded.InventedDecisions;
import nl.peildatum.bench.loaded.LoadedCountry;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Draws questions about loaded countries from a seed: country, area, day and sequence. No question
 * is drawn twice in a run. The right bodies are made in this process. Of one question in {@value
 * #CHECKED_ONE_IN} the facts in force by that body are compared with plain tables.
 */
final class RandomQuestions {
  private static final int CHECKED_ONE_IN = 20;
  private static final LocalDate FIRST_DAY = InventedDecisions.FIRST_DAY.minusDays(100);
  private static final int DAYS = InventedDecisions.SPAN_DAYS + 500;

  /** The moment as of which a question is asked. */
  enum AsOf {
    /** Now: the question names no moment. */
    HEAD("Head"),
    /** The sequence of an earlier decision. */
    EARLIER("Earlier"),
    /** Now, from what was public on a given day. */
    BEKEND_OP("BekendOp");

    /** Part of names in the result. */
    final String label;

    AsOf(String label) {
      this.label = label;
    }
  }

  private final SplittableRandom random = new SplittableRandom(11);
  private final Set<String> drawnPaths = new HashSet<>();
  private final Path folder;

  /**
   * @param folder for the files that wrk reads
   */
  RandomQuestions(Path folder) {
    this.folder = folder;
  }

  /**
   * A question whose answer is not made yet.
   *
   * @param area null = the whole country
   * @param day Europe/Amsterdam
   * @param sequence as known at which, inclusive
   * @param bekendOp Europe/Amsterdam, inclusive; null = no filter
   */
  record Drawn(
      LoadedCountry country,
      @Nullable Area area,
      LocalDate day,
      long sequence,
      @Nullable LocalDate bekendOp,
      AsOf asOf) {
    String path() {
      return country.path()
          + (area == null ? "" : "/areas/" + area.id().value())
          + "/policy?geldigOp="
          + day
          + (asOf == AsOf.EARLIER ? "&sequence=" + sequence : "")
          + (bekendOp == null ? "" : "&bekendOp=" + bekendOp);
    }

    QuestionAndAnswer withAnswer() {
      return new QuestionAndAnswer(
          path(),
          area == null
              ? country.bodies().ofCountry(day, sequence, bekendOp)
              : country.bodies().ofArea(area, day, sequence, bekendOp),
          asOf != AsOf.EARLIER);
    }

    /** Whether plain tables can say what is in force; they cannot for an area inside another. */
    boolean canBeChecked() {
      return area == null || area.parent() == null;
    }

    /**
     * Returns the sequences of the facts in force by plain tables, which ignore {@code bekendOp}.
     */
    List<Long> inForce() {
      return country.plain().inForce(day, sequence, this::concerns);
    }

    private boolean concerns(Lane lane) {
      return area == null || LoadedCountry.bearsOn(area, lane);
    }
  }

  PreparedQuestions ofAreas(String name, List<LoadedCountry> countries, int count, AsOf asOf) {
    return prepared(name, draw(countries, count, asOf, true));
  }

  PreparedQuestions ofCountries(String name, List<LoadedCountry> countries, int count, AsOf asOf) {
    return prepared(name, draw(countries, count, asOf, false));
  }

  List<Drawn> draw(List<LoadedCountry> countries, int count, AsOf asOf, boolean ofAreas) {
    return IntStream.range(0, count).mapToObj(number -> draw(countries, asOf, ofAreas)).toList();
  }

  private Drawn draw(List<LoadedCountry> countries, AsOf asOf, boolean ofAreas) {
    for (var tries = 0; tries < 1_000; tries++) {
      var country = countries.get(random.nextInt(countries.size()));
      var area = country.areas().get(random.nextInt(country.areas().size()));
      var moments = country.moments();
      var earlier = moments.get(random.nextInt(moments.size() - 1));
      var one =
          new Drawn(
              country,
              ofAreas ? area : null,
              day(),
              asOf == AsOf.EARLIER ? earlier : moments.getLast(),
              asOf == AsOf.BEKEND_OP ? day() : null,
              asOf);
      if (drawnPaths.add(one.path())) {
        return one;
      }
    }
    throw new IllegalStateException("1,000 questions in a row were drawn before");
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private PreparedQuestions prepared(String name, List<Drawn> all) {
    var questions = all.parallelStream().map(Drawn::withAnswer).toList();
    for (var at = 0; at < questions.size(); at += CHECKED_ONE_IN) {
      if (all.get(at).canBeChecked()) {
        check(questions.get(at), all.get(at).inForce());
      }
    }
    return PreparedQuestions.of(name, questions, folder);
  }

  /** Throws unless exactly these facts are in force by the answer. */
  static void check(QuestionAndAnswer question, List<Long> inForce) {
    var reply = new HttpConnection.Reply(200, new String(question.right(), UTF_8));
    if (!reply.inForce().stream().sorted().toList().equals(inForce)) {
      throw new IllegalStateException(
          "not just %s is in force by the answer to %s: %s"
              .formatted(inForce, question.path(), reply.body()));
    }
  }
}
