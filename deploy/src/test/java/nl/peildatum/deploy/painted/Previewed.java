package nl.peildatum.deploy.painted;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.Coordinates;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.time.Lane;
import tools.jackson.databind.JsonNode;

/** What a preview said over HTTP about one country. */
record Previewed(Lanes lanes, JsonNode json) {
  /** What is not there has no value, so it is read alike in all. */
  private static final int ANY_LANE = 0;

  private static final Comparator<Seen.Difference> BY_LANE =
      Comparator.comparingInt(Seen.Difference::lane);

  List<Seen.Difference> changes(Basis basis) {
    return RunWithoutLists.longest(on(basis, "changes").map(this::change))
        .map(
            run ->
                new Seen.Difference(
                    run.about(), run.from(), run.until(), run.before(), run.after()))
        .sorted(BY_LANE)
        .toList();
  }

  private Stream<JsonNode> on(Basis basis, String list) {
    return Noticed.elements(json.path(list))
        .filter(change -> change.path("basis").asString().equals(basis.name()));
  }

  private RunWithoutLists<Integer, Seen.Reading> change(JsonNode change) {
    var lane = lanes.number(change.path("kind").asString(), change.path("subject"));
    return run(
        lane,
        change,
        Noticed.reading(change.path("before"), lane),
        Noticed.reading(change.path("after"), lane));
  }

  private static <K, R> RunWithoutLists<K, R> run(K about, JsonNode run, R before, R after) {
    return new RunWithoutLists<>(
        about, Noticed.day(run, "from"), Noticed.day(run, "until"), before, after);
  }

  List<Seen.AbsenceDifference> absence(Basis basis) {
    return RunWithoutLists.longest(on(basis, "absence").flatMap(Previewed::absence))
        .map(
            run ->
                new Seen.AbsenceDifference(
                    run.about(), run.from(), run.until(), run.before(), run.after()))
        .sorted(Comparator.comparing(Seen.AbsenceDifference::kind))
        .toList();
  }

  /** For each kind that it names, or for all. */
  private static Stream<RunWithoutLists<String, Seen.Reading>> absence(JsonNode run) {
    var named = Noticed.elements(run.path("kinds")).map(JsonNode::asString);
    return (run.has("kinds") ? named : World.LEGEND.kinds())
        .map(
            kind ->
                run(
                    kind,
                    run,
                    Noticed.reading(run.path("before"), ANY_LANE),
                    Noticed.reading(run.path("after"), ANY_LANE)));
  }

  /** About questions from areas of the small world; the country has others too. */
  Set<Seen.AreaDifference> areas(Basis basis) {
    var runs = on(basis, "areas").filter(this::isInTheSmallWorld).map(this::areaChange);
    return RunWithoutLists.longest(runs)
        .map(
            run ->
                new Seen.AreaDifference(
                    World.AREAS.indexOf(
                        String.valueOf(
                            run.about().subject().get(World.areaKey(run.about().kind())))),
                    World.subject(run.about()),
                    run.from(),
                    run.until(),
                    run.before(),
                    run.after()))
        .collect(Collectors.toSet());
  }

  private boolean isInTheSmallWorld(JsonNode change) {
    var key = World.areaKey(change.path("kind").asString());
    return lanes.has(change.path("subject").path(key).asString());
  }

  private RunWithoutLists<Lane, Seen.Told> areaChange(JsonNode change) {
    var own = lanes.inTheSmallWorld(change.path("kind").asString(), change.path("subject"));
    return run(own, change, told(change.path("before"), own), told(change.path("after"), own));
  }

  private Seen.Told told(JsonNode told, Lane own) {
    var alike =
        IntStream.range(0, World.LANES.size())
            .filter(lane -> World.subject(World.lane(lane)).equals(World.subject(own)))
            .findFirst()
            .orElseThrow();
    return new Seen.Told(
        Noticed.reading(told, alike),
        Noticed.elements(told.path("lineage")).map(lanes::step).toList());
  }

  static List<Seen.AbsenceDifference> paintedAbsence(Paper before, Paper after, Basis basis) {
    var then = new Coordinates(before.decisions().size(), basis, null).paint(before);
    return then.differencesOfNone(
        new Coordinates(after.decisions().size(), basis, null).paint(after));
  }

  Set<Seen.AreaDifference> paintedAreas(Paper before, Paper after, Basis basis) {
    var then =
        new Coordinates(before.decisions().size(), basis, null).paint(before, lanes.legend());
    var now = new Coordinates(after.decisions().size(), basis, null).paint(after, lanes.legend());
    return IntStream.range(0, World.AREAS.size())
        .boxed()
        .flatMap(area -> then.differencesFrom(area, now).stream())
        .collect(Collectors.toSet());
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
