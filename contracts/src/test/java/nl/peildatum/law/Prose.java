package nl.peildatum.law;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Start;
import org.jspecify.annotations.Nullable;

/** A record told as a story; day 0 is 10 March 2023. */
public final class Prose {
  private final Map<Integer, Integer> sequences = new HashMap<>();

  private Prose(Paper paper) {
    paper.noted().forEach(noted -> sequences.put(noted.act().id(), noted.sequence()));
  }

  public static String of(Paper paper) {
    var prose = new Prose(paper);
    var story = new StringBuilder();
    for (var decision : paper.decisions()) {
      story.append("Decision %d, %s:%n".formatted(decision.id(), told(decision.instrument())));
      for (var act : decision.acts()) {
        story.append("  %d. %s%n".formatted(prose.sequences.get(act.id()), prose.told(act)));
      }
    }
    return story.toString();
  }

  private static String told(Instrument instrument) {
    return "a %s decided on day %d%s%s%s%s"
        .formatted(
            instrument.sort(),
            instrument.decided(),
            told(", announced on ", instrument.announced()),
            told(", published on ", instrument.published()),
            told(", operational from ", instrument.operational()),
            told(", formal from ", instrument.formal()));
  }

  private static String told(String words, @Nullable Integer day) {
    return day == null ? "" : words + day;
  }

  private String told(Act act) {
    return switch (act) {
      case Paper.LeftOut out -> throw new IllegalStateException("on paper of a court only");
      case Paper.Put put ->
          World.name(put.lane())
              + (put.extending() ? " is extended: " : " is ")
              + told(put.rectangle());
      case Paper.Correct c ->
          "%d was an error: for %s read %s"
              .formatted(sequences.get(c.target()), c.stated(), told(c.replacement()));
      case Paper.Retract r -> sequences.get(r.target()) + " is retracted";
      case Paper.Annul a ->
          "%d is annulled from day %d".formatted(sequences.get(a.target()), a.from());
      case Paper.Commence c ->
          "%d starts on day %d%s"
              .formatted(sequences.get(c.target()), c.from(), told(", formally on ", c.formal()));
      case Paper.Publish p ->
          "decision %d was published on day %d, formal from %d"
              .formatted(p.decision(), p.published(), p.formal());
      case Paper.Amend a -> "decision %d was in truth %s".formatted(a.decision(), told(a.now()));
      case Paper.Cover c ->
          "the register is complete from day %d%s of %s"
              .formatted(
                  c.from(),
                  told(" until ", c.until()),
                  c.kinds().isEmpty() ? "all kinds" : c.kinds().toString());
      case Paper.Declare d -> "no country policy from day " + d.from() + told(" until ", d.until());
      case Paper.Register r ->
          World.AREAS.get(r.area())
              + " is an area"
              + (r.parent() == null ? "" : " of " + World.AREAS.get(r.parent()));
      case Paper.Place p -> World.AREAS.get(p.area()) + " lies in " + World.AREAS.get(p.parent());
      case Paper.Call c -> World.AREAS.get(c.area()) + " is also " + World.otherName(c.area());
      case Paper.Succeed s ->
          "%s of %s into %s on day %d%s"
              .formatted(
                  s.kind(),
                  World.AREAS.get(s.predecessor()),
                  s.successors().stream().map(World.AREAS::get).toList(),
                  s.on(),
                  s.ends() ? ", which ends it" : "");
      case Paper.Supersede ignored -> "their source is superseded";
    };
  }

  private static String told(Rectangle r) {
    return "%s from %s%s, formal from %s%s%s%s"
        .formatted(
            switch (r.paint()) {
              case SET -> "set to " + r.value();
              case NONE -> "said to be none";
              case END -> "ended";
            },
            told(r.from()),
            told(" until ", r.until()),
            told(r.formal()),
            r.overrules() ? ", overrules" : "",
            r.onlyThese() ? ", only these" : "",
            r.noFormalAct() ? ", no formal act" : "");
  }

  private static String told(Start start) {
    var bounds = start.bounds();
    if (bounds != null) {
      return "day %d at the latest%s"
          .formatted(bounds.notAfter(), told(", not before day ", bounds.notBefore()));
    }
    if (!start.claims().isEmpty()) {
      return "day " + start.claims() + " (disputed)";
    }
    return start.day() == null ? "a day not known" : "day " + start.day();
  }
}
