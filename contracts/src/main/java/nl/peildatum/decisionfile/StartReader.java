package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.json.RequestObject;

/**
 * Reads the start of a Set or an End on one basis, which may be stated by one of its fields only.
 */
record StartReader(String from, String claims, String unknown, String notAfter, String notBefore) {
  static final StartReader OPERATIONAL =
      new StartReader("from", "fromClaims", "startUnknown", "fromNotAfter", "fromNotBefore");

  /**
   * The reader of the legal start. It has no fields for a start that is not known, or known by its
   * bounds only: such a start is not stated.
   */
  static final StartReader FORMAL = new StartReader("formalFrom", "formalFromClaims", "", "", "");

  Start read(RequestObject act, FileContext context) {
    var unknownSaid = !unknown.isEmpty() && act.flag(unknown).orElse(false);
    var stated =
        Stream.of(from, claims, notAfter, unknown)
            .filter(name -> name.equals(unknown) ? unknownSaid : act.has(name))
            .toList();
    if (stated.size() > 1) {
      act.refuse(
          "start-stated-twice",
          stated.getLast(),
          "Each of "
              + String.join(" and ", stated)
              + " says when this starts. State one of them and leave the other out, for example"
              + " only \"from\": \"2023-01-11\".");
    }
    var bounds = notAfter.isEmpty() ? Optional.<StartBounds>empty() : bounds(act);
    if (bounds.isPresent()) {
      return Start.within(bounds.get());
    }
    var day = act.date(from);
    var differing = act.has(claims) ? claims(act, context) : List.<Claim>of();
    return differing.isEmpty() ? Start.onNullable(day.orElse(null)) : Start.claimed(differing);
  }

  private Optional<StartBounds> bounds(RequestObject act) {
    var last = act.date(notAfter);
    var first = act.date(notBefore);
    if (act.has(notBefore) && !act.has(notAfter)) {
      act.refuse(
          "missing-field",
          notAfter,
          notBefore
              + " is the first day on which it may have started. State the last such day too, for"
              + " example \"fromNotAfter\": \"2014-01-01\", or the start itself in from.");
    }
    if (first.isPresent() && last.isPresent() && !first.get().isBefore(last.get())) {
      act.refuse(
          "empty-period",
          notBefore,
          notBefore
              + " must lie before "
              + notAfter
              + ": between these days it started. Where the day is known, state it in from and"
              + " leave both out.");
      return Optional.empty();
    }
    return last.map(day -> new StartBounds(day, first.orElse(null)));
  }

  private List<Claim> claims(RequestObject act, FileContext context) {
    var before = context.violations().count();
    var read = new ArrayList<Claim>();
    for (var sent : act.objects(claims)) {
      sent.onlyFields(List.of("from", "source")).require("from", "source");
      var day = sent.date("from");
      context
          .source(sent, "source")
          .ifPresent(source -> day.ifPresent(on -> read.add(new Claim(on, source))));
    }
    if (context.violations().count() > before) {
      act.unreadable().add(claims);
    } else if (read.stream().map(Claim::from).distinct().count() < 2) {
      act.refuse(
          "invalid-value",
          claims,
          "Claims are for sources that differ: name at least two different days. Where the sources"
              + " agree, state the one day, for example \""
              + from
              + "\": \"2023-01-11\".");
    }
    return read;
  }
}
