package nl.peildatum.query.parameters;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.NearestAreas;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * The resolved coordinates of a question about one country.
 *
 * @param geldigOp Europe/Amsterdam; null for the whole valid axis
 * @param bekendOp inclusive, Europe/Amsterdam; null for no filter
 * @param kinds only these; empty = all
 * @param statuses the filter on the answers' statuses
 * @param namesEveryClock whether the address names every clock, so that it means the same tomorrow
 * @param parameters the parameters as they were read
 */
public record Coordinates(
    CountryCode country,
    @Nullable LocalDate geldigOp,
    ResolvedMoment moment,
    Basis basis,
    @Nullable LocalDate bekendOp,
    Set<String> kinds,
    StatusFilter statuses,
    boolean namesEveryClock,
    Map<String, List<String>> parameters) {

  /** The day asked about, Europe/Amsterdam; only for a question that asks about a day. */
  public LocalDate day() {
    return requireNonNull(geldigOp);
  }

  /** These coordinates at another moment of the record. */
  public Coordinates at(ResolvedMoment other) {
    return new Coordinates(
        country, geldigOp, other, basis, bekendOp, kinds, statuses, namesEveryClock, parameters);
  }

  /** The record as known at these coordinates. */
  public RecordAsOf known() {
    return moment.record().asKnown(moment.sequence(), basis, bekendOp);
  }

  /** The areas of the country at the moment of the record. */
  public Gazetteer areas() {
    return moment.record().areas().asOf(moment.sequence());
  }

  /**
   * The caching of the answer at an address of this country.
   *
   * @param resource the path after the country, percent-encoded
   */
  public Caching caching(String resource, ReplyForm form) {
    if (!moment.isFinal()) {
      return Caching.NONE;
    }
    var onDay = address(resource);
    var canonical = onDay.asOf(ClockParameters.OWN, moment.beschikbaarOp());
    return namesEveryClock && !expandsSources()
        ? Caching.forEver(canonical.text())
        : Caching.untilRecorded(canonical.text(), form, onDay.text() + revision());
  }

  /**
   * Whether the question asks for links to official texts. Their form moves with the public sites,
   * so such an answer is never kept for ever.
   */
  public boolean expandsSources() {
    return parameters.containsKey(QuestionParameters.EXPAND);
  }

  /** The address with the day, and with a moment only if the question named one. */
  Address address(String resource) {
    var path = "/v1/countries/" + country.inPath() + resource;
    var address = new Address(path, parameters);
    return geldigOp == null ? address : address.with(ClockParameters.OWN.geldigOp(), geldigOp);
  }

  /** A text that differs whenever the answer at one and the same address may differ. */
  String revision() {
    var hash = moment.record().hash(moment.sequence());
    return "\n" + moment.sequence() + " " + hash + " " + isDecidedSoFar();
  }

  /** The kind of policy that the answer about a country without any lane is about. */
  public String kindOfAbsence() {
    return kinds.stream().findFirst().orElseGet(() -> Kinds.found().foremost().name());
  }

  /**
   * The head of an answer, final if the moment is.
   *
   * @param area the JSON of the area; {@code null} = the whole country
   */
  public AnswerHead head(@Nullable Map<String, Object> area) {
    return head(area, moment.isFinal());
  }

  /**
   * The head of an answer about a place.
   *
   * @param place as written; empty = the whole country
   * @param known the areas to search
   */
  public AnswerHead headOf(Optional<String> place, Gazetteer known, boolean isFinal) {
    return place
        .map(
            written ->
                known
                    .find(written)
                    .map(area -> head(AnswerHead.area(area, known), isFinal))
                    .orElseGet(() -> headOfUnknown(written, isFinal)))
        .orElseGet(() -> head(null, isFinal));
  }

  /**
   * The head for an unknown place. It suggests similar areas, unless the address names every clock.
   */
  public AnswerHead headOfUnknown(String written, boolean isFinal) {
    var head = head(AnswerHead.unknownArea(written), isFinal);
    return namesEveryClock ? head : head.suggesting(NearestAreas.to(written, areas()));
  }

  /**
   * Whether the day asked about, or the day of {@code bekendOp}, is later than the moment of the
   * record.
   */
  private boolean isDecidedSoFar() {
    return geldigOp != null
        && (moment.isBefore(geldigOp) || (bekendOp != null && moment.isBefore(bekendOp)));
  }

  /**
   * The head of an answer.
   *
   * @param area the JSON of the area; {@code null} = the whole country
   */
  public AnswerHead head(@Nullable Map<String, Object> area, boolean isFinal) {
    return new AnswerHead(
        country,
        area,
        geldigOp,
        moment.beschikbaarOp(),
        moment.sequence(),
        isFinal,
        isFinal ? null : moment.recordedThrough(),
        basis,
        bekendOp,
        isDecidedSoFar(),
        known().absence().coverage(),
        List.of(),
        null);
  }
}
