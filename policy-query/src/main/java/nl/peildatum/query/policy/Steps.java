package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.question.Address;
import nl.peildatum.query.question.Coordinates;
import nl.peildatum.record.RecordedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Where to go from an answer about a country on either axis (RFC 8288, RFC 5829). Nothing here
 * moves with the clock: an answer that is kept for ever keeps its links. What was recorded after it
 * is therefore in the record, not in a link of its own.
 */
final class Steps {
  private final Coordinates asked;
  private final String resource;
  private final Optional<String> place;
  private final List<String> links = new ArrayList<>();

  private Steps(Coordinates asked, String resource, Optional<String> place) {
    this.asked = asked;
    this.place = place;
    this.resource = "/v1/countries/%s/%s".formatted(asked.country().inPath(), resource);
  }

  /** To the change before and after the day, and to what was known before. */
  static String ofPolicy(Coordinates asked, ChangesAround changes) {
    var steps = new Steps(asked, "policy", Optional.empty());
    var sequence = asked.moment().sequence();
    steps.day("prev", changes.before(), sequence);
    steps.day("next", changes.after(), sequence);
    return steps.known(asked.day());
  }

  /** To what was known before. */
  static String ofTimeline(Coordinates asked, Optional<String> place) {
    return new Steps(asked, "timeline", place).known(null);
  }

  private void day(String rel, Optional<LocalDate> day, long sequence) {
    day.ifPresent(on -> link(rel, address(on, sequence)));
  }

  private String known(@Nullable LocalDate day) {
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
