package nl.peildatum.answerjson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.codec.CoverageJson;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Coverage;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The resolved coordinates that every answer echoes.
 *
 * @param area as in the answer; {@code null} when the question is about the whole country
 * @param geldigOp the day asked for, Europe/Amsterdam; {@code null} for the whole valid axis
 * @param beschikbaarOp moment of the record that counts, UTC, whole milliseconds; {@code null}
 *     before the first recording
 * @param sequence last sequence that counts, inclusive
 * @param recordedThrough instant up to which all recorded events were read; {@code null} in a final
 *     answer
 * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam) count,
 *     whenever they were recorded; {@code null} = no filter
 * @param asDecidedSoFar whether the day asked for or {@code bekendOp} is later than the day of
 *     {@code beschikbaarOp}
 * @param coverage the days for which the register claims to be complete, in the order of the record
 * @param didYouMean the areas that may have been meant by an unknown place; never in an answer that
 *     names its moment
 * @param filtered {@code null} = no answer is left out
 */
public record AnswerHead(
    CountryCode country,
    @Nullable Map<String, Object> area,
    @Nullable LocalDate geldigOp,
    @Nullable Instant beschikbaarOp,
    long sequence,
    boolean isFinal,
    @Nullable Instant recordedThrough,
    Basis basis,
    @Nullable LocalDate bekendOp,
    boolean asDecidedSoFar,
    List<Coverage> coverage,
    List<Area> didYouMean,
    @Nullable Filtered filtered) {

  /**
   * The status filter of an answer.
   *
   * @param statuses statuses that the question asked for; entries in doubt are kept as well
   * @param leftOut number of entries left out because of another status
   */
  public record Filtered(List<String> statuses, long leftOut) {}

  /**
   * The members of the area asked for, with {@code determinable} if false, and with the day of its
   * end and its successors, as known. If none of its successors is known, the end is left out,
   * because the area still answers by itself.
   */
  public static Map<String, Object> area(Area area, Gazetteer known) {
    var to = named(area).with("determinable", area.determinable() ? null : false);
    for (var end : known.successionsOutOf(area.id())) {
      var successors = end.successors().stream().filter(of -> known.byId(of).isPresent());
      var ids = successors.map(AreaId::value).toList();
      if (end.ends() && !ids.isEmpty()) {
        to.with("endedOn", end.on()).with("successors", ids);
      }
    }
    return to.object();
  }

  /** The members of an area other than the one asked for, including its type. */
  public static Map<String, Object> otherArea(Area area) {
    return named(area).with("type", area.type()).with("determinable", area.determinable()).object();
  }

  /** The id, name and ISO code of an area. */
  public static JsonObject named(Area area) {
    return new JsonObject()
        .with("id", area.id().value())
        .with("name", area.name())
        .with("isoCode", area.isoCode());
  }

  /** The members of a place as written: of the area that it means, or of an unknown area. */
  public static Map<String, Object> place(String written, Gazetteer known) {
    return known.find(written).map(area -> area(area, known)).orElseGet(() -> unknownArea(written));
  }

  /** The members of a place that is not in the gazetteer, as written. */
  public static Map<String, Object> unknownArea(String written) {
    return Map.of("id", written);
  }

  /** This head with the areas that may have been meant. */
  public AnswerHead suggesting(List<Area> areas) {
    return with(areas, filtered);
  }

  /** This head with a status filter. */
  public AnswerHead filtered(Filtered by) {
    return with(didYouMean, by);
  }

  private AnswerHead with(List<Area> suggested, @Nullable Filtered by) {
    return new AnswerHead(
        country,
        area,
        geldigOp,
        beschikbaarOp,
        sequence,
        isFinal,
        recordedThrough,
        basis,
        bekendOp,
        asDecidedSoFar,
        coverage,
        suggested,
        by);
  }

  public JsonObject write() {
    var to = new JsonObject().with("country", country.value()).with("area", area);
    to.withAny("didYouMean", didYouMean.stream().map(near -> named(near).object()).toList());
    if (geldigOp != null) {
      to.with("geldigOp", geldigOp);
    }
    writeRecordAxis(to).with("basis", basis).with("bekendOp", bekendOp);
    if (geldigOp != null) {
      to.with("asDecidedSoFar", asDecidedSoFar);
    }
    to.withAny(
        "coverage",
        coverage.stream().map(of -> CoverageJson.write(of, new JsonObject()).object()).toList());
    if (filtered != null) {
      to.with("statusFilter", filtered.statuses()).with("leftOut", filtered.leftOut());
    }
    return to;
  }

  /** Writes the clocks only, for a second question in one answer. */
  public JsonObject writeClocks(JsonObject to) {
    return to.with("geldigOp", geldigOp)
        .withNull("beschikbaarOp", beschikbaarOp)
        .with("sequence", sequence)
        .with("asDecidedSoFar", asDecidedSoFar);
  }

  public JsonObject writeRecordAxis(JsonObject to) {
    to.withNull("beschikbaarOp", beschikbaarOp).with("sequence", sequence).with("final", isFinal);
    return isFinal ? to : to.withNull("recordedThrough", recordedThrough);
  }
}
