package nl.peildatum.answerjson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The resolved coordinates that every answer echoes.
 *
 * @param area as in the answer; {@code null} when the whole country was asked about
 * @param geldigOp the day asked about, Europe/Amsterdam; {@code null} for the whole valid axis
 * @param beschikbaarOp what was known then, UTC, whole milliseconds; {@code null} before everything
 * @param sequence up to and including
 * @param recordedThrough everything recorded up to this instant was read; {@code null} in a final
 *     answer
 * @param bekendOp only what was public on this day (inclusive); {@code null} = no filter
 * @param asDecidedSoFar the day asked about or {@code bekendOp} is later than the day of {@code
 *     beschikbaarOp}
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
    List<Area> didYouMean,
    @Nullable Filtered filtered) {

  /**
   * Which of the answers are left out.
   *
   * @param statuses that the question asked for; what is in doubt is kept as well
   * @param leftOut how many entries have another one
   */
  public record Filtered(List<String> statuses, long leftOut) {}

  /**
   * Says where a map cannot show it, and when it ended and what it became, as known: where none of
   * its successors is known, it answers by itself as ever.
   */
  public static Map<String, Object> area(Area area, KnownAreas known) {
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

  /** An area beside the one asked about: of what sort it is too. */
  public static Map<String, Object> otherArea(Area area) {
    return named(area).with("type", area.type()).with("determinable", area.determinable()).object();
  }

  /** By id, name and code. */
  public static JsonObject named(Area area) {
    return new JsonObject()
        .with("id", area.id().value())
        .with("name", area.name())
        .with("isoCode", area.isoCode());
  }

  /** An area of the gazetteer under any of its names, or one that is not in it. */
  public static Map<String, Object> place(String written, KnownAreas known) {
    return known.find(written).map(area -> area(area, known)).orElseGet(() -> unknownArea(written));
  }

  /** An area that is not in the gazetteer, as it was written. */
  public static Map<String, Object> unknownArea(String written) {
    return Map.of("id", written);
  }

  /** With the areas that may have been meant. */
  public AnswerHead suggesting(List<Area> areas) {
    return with(areas, filtered);
  }

  /** Without the answers that were not asked for. */
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
    if (filtered != null) {
      to.with("statusFilter", filtered.statuses()).with("leftOut", filtered.leftOut());
    }
    return to;
  }

  /** The clocks alone, of a second question beside the first. */
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
