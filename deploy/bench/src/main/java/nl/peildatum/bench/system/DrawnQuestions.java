package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peildatum.area.Area;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Questions about loaded countries of which none is asked twice in a run: drawn from a seed over
 * countries, areas, days and moments of knowledge. The right bodies are put together in this
 * process; what they say is in force is compared, of one in {@value #CHECKED_ONE_IN}, with plain
 * tables of what was recorded; not of areas that lie in another.
 */
final class DrawnQuestions {
  private static final int CHECKED_ONE_IN = 20;
  private static final LocalDate FIRST_DAY = InventedPolicy.FIRST_DAY.minusDays(100);
  private static final int DAYS = InventedPolicy.SPAN + 500;

  /** As of when a question is asked. */
  enum AsOf {
    /** As of now: the question names no moment. */
    HEAD,
    /** As of any earlier decision's sequence. */
    EARLIER,
    /** As of now, by what was public on a day. */
    BEKEND_OP
  }

  private final SplittableRandom random = new SplittableRandom(11);
  private final Set<String> drawn = new HashSet<>();
  private final Path folder;

  /**
   * @param folder for what a driver reads
   */
  DrawnQuestions(Path folder) {
    this.folder = folder;
  }

  /** Where a question leads, before its answer is known. */
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

    CheckedQuestion question() {
      return new CheckedQuestion(
          path(),
          area == null
              ? country.bodies().ofCountry(day, sequence, bekendOp)
              : country.bodies().ofArea(area, day, sequence, bekendOp),
          asOf != AsOf.EARLIER);
    }

    /** Whether plain tables alone say what is in force: of an area in another, both bear on it. */
    boolean isPlain() {
      return area == null || area.parent() == null;
    }

    /** By plain tables, which know nothing of {@code bekendOp}. */
    List<Long> inForce() {
      return country.plain().inForce(day, sequence, this::isAsked);
    }

    private boolean isAsked(Lane lane) {
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
      if (drawn.add(one.path())) {
        return one;
      }
    }
    throw new IllegalStateException("all questions were asked");
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private PreparedQuestions prepared(String name, List<Drawn> all) {
    var questions = all.parallelStream().map(Drawn::question).toList();
    for (var at = 0; at < questions.size(); at += CHECKED_ONE_IN) {
      if (all.get(at).isPlain()) {
        check(questions.get(at), all.get(at).inForce());
      }
    }
    return PreparedQuestions.of(name, questions, folder);
  }

  /** Throws unless just these facts are in force by the answer. */
  static void check(CheckedQuestion question, List<Long> inForce) {
    var reply = new Line.Reply(200, new String(question.right(), UTF_8));
    if (!reply.inForce().stream().sorted().toList().equals(inForce)) {
      throw new IllegalStateException(
          "in force should be %s by %s: %s".formatted(inForce, question.path(), reply.body()));
    }
  }
}
