package nl.peildatum.query.parameters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.ReplyForm;
import org.jspecify.annotations.Nullable;

/** Reads the common parameters of a question about one country. */
public final class Questions {
  public static final String AREA = "area";
  public static final String GELDIG_OP = Clocks.OWN.geldigOp();
  public static final Set<String> ON_A_DAY =
      Set.of(GELDIG_OP, Moments.BESCHIKBAAR_OP, Moments.SEQUENCE, "bekendOp", "basis", "kind");
  public static final Set<String> ON_A_DAY_OF_A_PLACE =
      Stream.concat(ON_A_DAY.stream(), Stream.of(AREA)).collect(Collectors.toUnmodifiableSet());
  public static final Set<String> ON_A_DAY_BY_STATUS =
      Stream.concat(ON_A_DAY.stream(), Stream.of(Parameters.STATUS))
          .collect(Collectors.toUnmodifiableSet());
  public static final Set<String> ON_A_DAY_EVERYWHERE =
      Set.of(GELDIG_OP, Moments.BESCHIKBAAR_OP, "bekendOp", "basis");
  public static final Set<String> ON_THE_RECORD_EVERYWHERE =
      Set.of(Moments.BESCHIKBAAR_OP, "bekendOp");
  public static final Set<String> ON_ALL_DAYS =
      Set.of(
          Moments.BESCHIKBAAR_OP,
          Moments.SEQUENCE,
          "bekendOp",
          "basis",
          "kind",
          AREA,
          "from",
          "until");
  public static final Set<String> ON_TWO_DAYS =
      Set.of(
          GELDIG_OP,
          Moments.BESCHIKBAAR_OP,
          Moments.SEQUENCE,
          Clocks.OTHER.geldigOp(),
          Clocks.OTHER.beschikbaarOp(),
          Clocks.OTHER.sequence(),
          "bekendOp",
          "basis",
          "kind",
          AREA);

  private final Moments moments;

  Questions(Moments moments) {
    this.moments = moments;
  }

  public Coordinates onADay(CountryCode country, Parameters parameters) {
    var geldigOp = day(parameters, Clocks.OWN);
    var filter = filter(parameters);
    var moment = moments.of(country, parameters);
    return filter.on(
        country,
        geldigOp.orElseGet(moments::today),
        moment,
        geldigOp.isPresent() && namesMoment(parameters));
  }

  private static Optional<LocalDate> day(Parameters parameters, Clocks clocks) {
    var geldigOp = parameters.date(clocks.geldigOp());
    if (clocks.nameMoment(parameters) && !parameters.has(clocks.geldigOp())) {
      parameters.refuse("geldig-op-missing", clocks.geldigOp(), addDay(clocks.geldigOp()));
    }
    return geldigOp;
  }

  public static String addDay(String parameter) {
    return "Add %s, for example %s=2023-01-11.".formatted(parameter, parameter);
  }

  /** The coordinates of two questions in one request, which differ in their clocks only. */
  public record Two(Coordinates one, Coordinates other) {
    /** The caching of the answer about their differences. */
    public Caching caching(String resource, ReplyForm form) {
      if (!one.moment().isFinal() || !other.moment().isFinal()) {
        return Caching.NONE;
      }
      var onDays = one.address(resource).with(Clocks.OTHER.geldigOp(), other.day());
      var canonical =
          onDays
              .asOf(Clocks.OWN, one.moment().beschikbaarOp())
              .asOf(Clocks.OTHER, other.moment().beschikbaarOp());
      return one.namesEveryClock() && other.namesEveryClock()
          ? Caching.forEver(canonical.text())
          : Caching.untilRecorded(
              canonical.text(), form, onDays.text() + one.revision() + other.revision());
    }

    /**
     * The head of {@code one}, final only if both are.
     *
     * @param place as written; empty = the whole country
     */
    public AnswerHead head(Optional<String> place) {
      return head(place, one.moment().isFinal() && other.moment().isFinal());
    }

    /** The head of {@code one}; never final, since the answer holds what is known now. */
    public AnswerHead passingHead(Optional<String> place) {
      return head(place, false);
    }

    /**
     * The head of {@code one}; a place known in only one of the records is described from that one.
     */
    private AnswerHead head(Optional<String> place, boolean isFinal) {
      return one.headOf(
          place,
          place.flatMap(one.areas()::find).isPresent() ? one.areas() : other.areas(),
          isFinal);
    }
  }

  /** The two questions, each with the defaults of a question on a day. */
  public Two onTwoDays(CountryCode country, Parameters parameters) {
    var geldigOp = day(parameters, Clocks.OWN);
    var otherGeldigOp = day(parameters, Clocks.OTHER);
    var filter = filter(parameters);
    var moment = moments.two(country, parameters);
    var today = moments.today();
    return new Two(
        filter.on(country, geldigOp.orElse(today), moment.one(), Clocks.OWN.areNamed(parameters)),
        filter.on(
            country,
            otherGeldigOp.orElse(today),
            moment.other(),
            Clocks.OTHER.areNamed(parameters)));
  }

  /** The question on a day as {@code one}, and the question as of now, today, as {@code other}. */
  public Two thenAndNow(CountryCode country, Parameters parameters) {
    var geldigOp = day(parameters, Clocks.OWN);
    var filter = filter(parameters);
    var moment = moments.thenAndNow(country, parameters);
    var today = moments.today();
    return new Two(
        filter.on(country, geldigOp.orElse(today), moment.one(), Clocks.OWN.areNamed(parameters)),
        filter.on(country, today, moment.other(), false));
  }

  /** The parameters of a question other than its clocks. */
  private record Filter(
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<String> kinds,
      StatusFilter statuses,
      Parameters parameters) {
    Coordinates on(
        CountryCode country, @Nullable LocalDate day, Moment moment, boolean namesEveryClock) {
      return new Coordinates(
          country,
          day,
          moment,
          basis,
          bekendOp,
          kinds,
          statuses,
          namesEveryClock,
          parameters.read());
    }
  }

  private static Filter filter(Parameters parameters) {
    var bekendOp = parameters.date("bekendOp").orElse(null);
    var basis = basis(parameters);
    return new Filter(
        basis,
        bekendOp,
        kind(parameters).map(Set::of).orElse(Set.of()),
        StatusFilter.in(parameters),
        parameters);
  }

  /** Reads a question about every country on a day. */
  public AllCoordinates everywhereOnADay(Parameters parameters) {
    var geldigOp = day(parameters, Clocks.OWN);
    var everywhere = everywhere(parameters, basis(parameters));
    return new AllCoordinates(
        geldigOp.orElseGet(moments::today),
        everywhere.all(),
        everywhere.basis(),
        everywhere.bekendOp(),
        everywhere.pinned(),
        parameters.read());
  }

  /** Reads a question about the record of every country: no day, no basis. */
  public AllCoordinates everywhereOnTheRecord(Parameters parameters) {
    return everywhere(parameters, Basis.OPERATIONAL);
  }

  /**
   * A question about changes in every country, or in one.
   *
   * @param country null = all
   * @param kinds only these; empty = all
   */
  public record OfChanges(AllCoordinates of, @Nullable CountryCode country, Set<String> kinds) {}

  public OfChanges changes(Parameters parameters) {
    var country = CountryParameter.asked(parameters);
    var filter = filter(parameters);
    var all =
        country
            .map(of -> moments.everywhereIn(of, parameters))
            .orElseGet(() -> moments.everywhere(parameters));
    return new OfChanges(
        new AllCoordinates(
            null,
            all,
            filter.basis(),
            filter.bekendOp(),
            namesMoment(parameters),
            parameters.read()),
        country.orElse(null),
        filter.kinds());
  }

  private AllCoordinates everywhere(Parameters parameters, Basis basis) {
    var bekendOp = parameters.date("bekendOp");
    var all = moments.everywhere(parameters);
    return new AllCoordinates(
        null, all, basis, bekendOp.orElse(null), namesMoment(parameters), parameters.read());
  }

  public Coordinates onAllDays(CountryCode country, Parameters parameters) {
    var filter = filter(parameters);
    return filter.on(country, null, moments.of(country, parameters), namesMoment(parameters));
  }

  /** Reads a question about the record itself: no day, no basis, no filter. */
  public Coordinates onTheRecord(CountryCode country, Parameters parameters) {
    return new Coordinates(
        country,
        null,
        moments.of(country, parameters),
        Basis.OPERATIONAL,
        null,
        Set.of(),
        StatusFilter.NONE,
        namesMoment(parameters),
        parameters.read());
  }

  /** Reads a question about the list of countries, which includes countries in trouble. */
  public AllCoordinates countries(Parameters parameters) {
    var all = moments.everywhereKnown(parameters);
    return new AllCoordinates(
        null, all, Basis.OPERATIONAL, null, namesMoment(parameters), parameters.read());
  }

  public static boolean namesMoment(Parameters parameters) {
    return Clocks.OWN.nameMoment(parameters);
  }

  private static Basis basis(Parameters parameters) {
    var known = Arrays.stream(Basis.values()).map(Basis::name).toList();
    return parameters
        .oneOf("basis", "unknown-basis", known)
        .map(Basis::valueOf)
        .orElse(Basis.OPERATIONAL);
  }

  private static Optional<String> kind(Parameters parameters) {
    var known = Kinds.found().all().stream().map(Kind::name).toList();
    return parameters.oneOf("kind", "unknown-kind", known);
  }
}
