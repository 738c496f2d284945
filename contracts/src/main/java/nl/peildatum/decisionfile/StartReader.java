package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Start;
import nl.peildatum.json.RequestObject;
import nl.peildatum.wording.Wording;

/**
 * Reads the start of a Set or an End on one basis, which may be stated by one of its fields only.
 */
record StartReader(String from, String claims, String unknown) {
  static final StartReader OPERATIONAL = new StartReader("from", "fromClaims", "startUnknown");

  /**
   * The reader of the legal start. It has no field for a start that is not known: such a start is
   * not stated.
   */
  static final StartReader FORMAL = new StartReader("formalFrom", "formalFromClaims", "");

  Start read(RequestObject act, FileContext context) {
    var unknownSaid = !unknown.isEmpty() && act.flag(unknown).orElse(false);
    var stated =
        Stream.of(from, claims, unknown)
            .filter(name -> name.equals(unknown) ? unknownSaid : act.has(name))
            .toList();
    if (stated.size() > 1) {
      act.refuse(
          "start-stated-twice",
          stated.getLast(),
          Wording.of("start-stated-twice", Wording.joined("join.and", stated)));
    }
    var day = act.date(from);
    var differing = act.has(claims) ? claims(act, context) : List.<Claim>of();
    return differing.isEmpty() ? Start.onNullable(day.orElse(null)) : Start.claimed(differing);
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
      act.refuse("invalid-value", claims, Wording.of("invalid-value.claims", from));
    }
    return read;
  }
}
