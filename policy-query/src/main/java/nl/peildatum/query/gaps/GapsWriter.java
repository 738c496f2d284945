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
import nl.peildatum.query.question.AllCountriesHead;

/** The bytes of how long decisions took to be known, over all countries. */
public final class GapsWriter {
  private GapsWriter() {}

  /** In a country. */
  public record Gap(CountryCode country, AnnouncementGap of) {
    public LocalDate decidedOn() {
      return of.instrument().decidedOn();
    }
  }

  /**
   * @param filter as asked, echoed
   * @param gaps in the order in which they are told
   */
  public static JsonBody write(AllCountriesHead head, Map<String, Object> filter, List<Gap> gaps) {
    return JsonBody.of(
        head.write()
            .with("filter", filter)
            .with("totals", totals(gaps.stream().map(Gap::of).toList()))
            .with("decisions", JsonBody.list(gaps::stream, GapsWriter::gap)));
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
    var gaps = Gaps.of(of, span);
    var to = new JsonObject().with("known", gaps.known()).with("unknown", gaps.unknown());
    return gaps.known() == 0
        ? to.withNull("least", null).withNull("median", null).withNull("most", null)
        : to.with("least", gaps.least())
            .with("median", number(gaps.median()))
            .with("most", gaps.most());
  }

  /** A whole number is written as one. */
  private static Number number(double median) {
    return median == Math.rint(median) ? (Number) (long) median : (Number) median;
  }

  private static Map<String, Object> gap(Gap gap) {
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
