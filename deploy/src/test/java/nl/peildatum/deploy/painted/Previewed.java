package nl.peildatum.deploy.painted;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.Coordinates;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import tools.jackson.databind.JsonNode;

/** What a preview said over HTTP about one country. */
record Previewed(Lanes lanes, JsonNode json) {
  private static final Comparator<Seen.Difference> BY_LANE =
      Comparator.comparingInt(Seen.Difference::lane);

  List<Seen.Difference> changes(Basis basis) {
    return Noticed.elements(json.path("changes"))
        .filter(change -> change.path("basis").asString().equals(basis.name()))
        .map(this::change)
        .sorted(BY_LANE)
        .toList();
  }

  private Seen.Difference change(JsonNode change) {
    var lane = lanes.number(change.path("kind").asString(), change.path("subject"));
    return new Seen.Difference(
        lane,
        Noticed.day(change, "from"),
        Noticed.day(change, "until"),
        Noticed.reading(change.path("before"), lane),
        Noticed.reading(change.path("after"), lane));
  }

  /** What reads otherwise, in every lane that anything was ever said about. */
  static List<Seen.Difference> painted(Paper before, Paper after, Basis basis) {
    var spokenOf =
        after.noted().stream()
            .map(Paper.Noted::act)
            .filter(Paper.Put.class::isInstance)
            .map(act -> ((Paper.Put) act).lane())
            .toList();
    var then = new Coordinates(before.decisions().size(), basis, null).paint(before);
    var now = new Coordinates(after.decisions().size(), basis, null).paint(after);
    return IntStream.range(0, World.LANES.size())
        .filter(spokenOf::contains)
        .boxed()
        .flatMap(lane -> then.differences(lane, now).stream())
        .toList();
  }
}
