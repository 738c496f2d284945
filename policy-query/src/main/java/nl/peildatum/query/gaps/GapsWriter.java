package nl.peildatum.query.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.gaps.AnnouncementGap.Span;
import nl.peildatum.query.parameters.AllCountriesHead;

/** Writes announcement gaps over all countries as JSON. */
public final class GapsWriter {
  private GapsWriter() {}

  /** A gap with its country. */
  public record Gap(CountryCode country, AnnouncementGap of) {
    /** The day on which the decision was taken, Europe/Amsterdam. */
    public LocalDate decidedOn() {
      return of.instrument().decidedOn();
    }
  }

  /**
   * The JSON of the whole answer.
   *
   * @param filter the filter as asked, echoed
   * @param all the decisions that the totals are of
   * @param shown those that are written, in that order
   */
  static JsonBody write(
      AllCountriesHead head, Map<String, Object> filter, List<Gap> all, List<Gap> shown) {
    return JsonBody.of(
        head.write()
            .with("filter", filter)
            .with("totals", totals(all.stream().map(Gap::of).toList()))
            .with("decisions", JsonBody.list(shown::stream, GapsWriter::gap)));
  }

  private static JsonObject totals(List<AnnouncementGap> gaps) {
    return new JsonObject()
        .with("decisions", gaps.size())
        .with("announced", total(gaps, AnnouncementGap::announced))
        .with("published", total(gaps, AnnouncementGap::published))
        .with("formalStart", total(gaps, AnnouncementGap::formalStart))
        .with("recorded", total(gaps, AnnouncementGap::recorded));
  }

  private static JsonObject total(List<AnnouncementGap> of, Function<AnnouncementGap, Span> span) {
    var gaps = GapStatistics.of(of, span);
    var to = new JsonObject().with("known", gaps.known()).with("unknown", gaps.unknown());
    return gaps.known() == 0
        ? to.withNull("least", null).withNull("median", null).withNull("most", null)
        : to.with("least", gaps.least())
            .with("median", number(gaps.median()))
            .with("most", gaps.most());
  }

  /** The median as a JSON number, without a fraction where it is whole. */
  private static Number number(double median) {
    return median == Math.rint(median) ? (Number) (long) median : (Number) median;
  }

  /** The gaps of one decision. */
  public static Map<String, Object> gap(Gap gap) {
    var of = gap.of();
    return new JsonObject()
        .with("country", gap.country().value())
        .with("decisionId", of.decision().id().value())
        .with("path", "/v1/decisions/" + of.decision().id().value())
        .with("recordedAt", of.decision().recordedAt())
        .with("instrument", InstrumentJson.write(of.instrument()))
        .with("publicOn", of.publicOn())
        .with("announced", span(of.announced()))
        .with("published", span(of.published()))
        .with("formalStart", span(of.formalStart()))
        .with("recorded", span(of.recorded()))
        .object();
  }

  private static JsonObject span(Span span) {
    return new JsonObject()
        .withNull("on", span.on())
        .withNull("days", span.days())
        .with("latest", span.latest())
        .withTrue("disputed", span.disputed())
        .withTrue("retroactive", span.isRetroactive())
        .with("reason", span.missing());
  }
}
