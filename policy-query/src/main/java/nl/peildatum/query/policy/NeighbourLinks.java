package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.parameters.Address;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.RecordedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code Link} header of an answer about a country, with links to its neighbours on both
 * axes (RFC 8288, RFC 5829). No link depends on the current time, so that an answer that is cached
 * for ever keeps correct links. Therefore none leads to the next version, only one to the record
 * after this moment.
 */
final class NeighbourLinks {
  private final Coordinates asked;
  private final String resource;
  private final Optional<String> place;
  private final List<String> links = new ArrayList<>();

  private NeighbourLinks(Coordinates asked, String resource, Optional<String> place) {
    this.asked = asked;
    this.place = place;
    this.resource = "/v1/countries/%s/%s".formatted(asked.country().inPath(), resource);
  }

  /**
   * The links to the nearest changes before and after the day, to the answer before the last
   * decision, and to the record after this moment.
   */
  static String ofPolicy(Coordinates asked, NearestChanges changes) {
    var links = new NeighbourLinks(asked, "policy", Optional.empty());
    var sequence = asked.moment().sequence();
    links.day("prev", changes.before(), sequence);
    links.day("next", changes.after(), sequence);
    return links.withRecord(asked.day());
  }

  /** The links to the answer before the last decision, and to the record after this moment. */
  static String ofTimeline(Coordinates asked, Optional<String> place) {
    return new NeighbourLinks(asked, "timeline", place).withRecord(null);
  }

  private void day(String rel, Optional<LocalDate> day, long sequence) {
    day.ifPresent(on -> link(rel, address(on, sequence)));
  }

  private String withRecord(@Nullable LocalDate day) {
    var moment = asked.moment();
    moment
        .record()
        .decisionAt(moment.sequence())
        .map(RecordedDecision::firstSequence)
        .ifPresent(first -> link("predecessor-version", address(day, first - 1)));
    link(
        "version-history",
        "/v1/countries/%s/record?after=%d".formatted(asked.country().inPath(), moment.sequence()));
    return String.join(", ", links);
  }

  private void link(String rel, String address) {
    links.add("<%s>; rel=\"%s\"".formatted(address, rel));
  }

  private String address(@Nullable LocalDate day, long sequence) {
    var parameters = new ArrayList<String>();
    if (day != null) {
      parameters.add("geldigOp=" + day);
    }
    parameters.add("sequence=" + sequence);
    if (asked.bekendOp() != null) {
      parameters.add("bekendOp=" + asked.bekendOp());
    }
    parameters.add("basis=" + asked.basis());
    asked.kinds().forEach(kind -> parameters.add("kind=" + kind));
    place.ifPresent(area -> parameters.add("area=" + Address.segment(area)));
    return resource + "?" + String.join("&", parameters);
  }
}
