package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.json.RequestObject;
import nl.peildatum.wording.Wording;

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

  /**
   * The start that an act states; {@link Start#NOT_KNOWN} if it states none. Adds a violation for a
   * field that cannot be read, and if several fields state a start.
   */
  Start read(RequestObject act, FileContext context) {
    var isStatedAsUnknown = !unknown.isEmpty() && act.flag(unknown).orElse(false);
    var stated =
        Stream.of(from, claims, notAfter, unknown)
            .filter(name -> name.equals(unknown) ? isStatedAsUnknown : act.has(name))
            .toList();
    if (stated.size() > 1) {
      act.refuse(
          "start-stated-twice",
          stated.getLast(),
          Wording.of("start-stated-twice", Wording.joined("join.and", stated)));
    }
    var bounds = notAfter.isEmpty() ? Optional.<StartBounds>empty() : bounds(act);
    if (bounds.isPresent()) {
      return Start.within(bounds.get());
    }
    var day = act.date(from);
    var claimed = act.has(claims) ? claims(act, context) : List.<Claim>of();
    return claimed.isEmpty() ? Start.onNullable(day.orElse(null)) : Start.claimed(claimed);
  }

  private Optional<StartBounds> bounds(RequestObject act) {
    var last = act.date(notAfter);
    var first = act.date(notBefore);
    if (act.has(notBefore) && !act.has(notAfter)) {
      act.refuse("missing-field", notAfter, Wording.of("missing-field.not-after", notBefore));
    }
    if (first.isPresent() && last.isPresent() && !first.get().isBefore(last.get())) {
      act.refuse("empty-period", notBefore, Wording.of("empty-period.bounds", notBefore, notAfter));
      return Optional.empty();
    }
    return last.map(day -> new StartBounds(day, first.orElse(null)));
  }

  /** The claims; a violation if fewer than two of them differ in their day. */
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
      act.refuse("invalid-value", claims, Wording.of("invalid-value.claims", from));
    }
    return read;
  }
}
