package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a preview says would change is exactly what reads otherwise afterwards")
class PreviewTest {
  private static final long APART = 9_000_000L;
  private static final int RECORDS = Integer.getInteger("preview.records", 120);

  private final Map<String, Integer> previewed = new TreeMap<>();
  private final Map<String, Integer> ofAbsence = new TreeMap<>();
  private int ofAreas;

  @Test
  @DisplayName("on which days, in which lanes, on both bases, for decisions of every sort")
  void equalsTheChange() {
    Law preview = this::differs;
    preview.holdsFor(RECORDS, APART);
    System.out.println("Stretches previewed, by what changes: " + previewed + ofAbsence);
    assertThat(previewed).hasSizeGreaterThan(50);
    assertThat(ofAreas).as("of questions about areas").isGreaterThan(500);
    assertThat(ofAbsence.keySet())
        .as("of what is not on record")
        .contains(
            "NOTHING_RECORDED -> NEVER_DESIGNATED",
            "NEVER_DESIGNATED -> NOTHING_RECORDED",
            "NOTHING_RECORDED -> OUTSIDE_COVERAGE",
            "OUTSIDE_COVERAGE -> NEVER_DESIGNATED",
            "NEVER_DESIGNATED -> NO_COUNTRY_POLICY",
            "NO_COUNTRY_POLICY -> NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("between any two moments of one record as between the records of those moments")
  void betweenMoments() {
    Law moments = PreviewTest::differsBetweenMoments;
    moments.holdsFor(RECORDS / 4, APART + RECORDS);
  }

  private static Optional<String> differsBetweenMoments(Paper paper) {
    var all = Scribe.record(paper);
    var count = paper.decisions().size();
    var records =
        IntStream.rangeClosed(0, count).mapToObj(paper::first).map(Scribe::record).toList();
    for (var before = 0; before <= count; before++) {
      for (var after = before; after <= count; after++) {
        var told = told(all, records.get(before).head(), records.get(after).head());
        var meant = told(records.get(before), records.get(after));
        if (!told.equals(meant)) {
          return Optional.of(
              "From %d to %d:%n  of one record %s%n  of two records %s"
                  .formatted(before, after, told, meant));
        }
      }
    }
    return Optional.empty();
  }

  private static List<List<?>> told(CountryRecord record, long before, long after) {
    return told(RecordMoment.at(record, before), RecordMoment.at(record, after));
  }

  private static List<List<?>> told(CountryRecord before, CountryRecord after) {
    return told(RecordMoment.atHead(before), RecordMoment.atHead(after));
  }

  private static List<List<?>> told(RecordMoment before, RecordMoment after) {
    return List.of(
        LaneDifference.between(before, after),
        AreaDifference.between(before, after),
        AbsenceDifference.between(before, after));
  }

  private Optional<String> differs(Paper paper) {
    for (var count = 0; count < paper.decisions().size(); count++) {
      for (var basis : Basis.values()) {
        var before = new Coordinates(count, basis, null);
        var after = new Coordinates(count + 1, basis, null);
        var recordBefore = Scribe.record(paper.first(count));
        var recordAfter = Scribe.record(paper.first(count + 1));
        var told =
            Reader.differences(recordBefore, recordAfter, basis).stream()
                .sorted(Comparator.comparingInt(Seen.Difference::lane))
                .toList();
        var painted = painted(paper, before.paint(paper), after.paint(paper), count + 1);
        painted.forEach(this::count);
        if (!told.equals(painted)) {
          return Optional.of(
              "Decision %d, %s:%n  the preview says %s%n  the painter says %s"
                  .formatted(count + 1, basis, told, painted));
        }
        var areas = Reader.areaDifferences(recordBefore, recordAfter, basis);
        var paintedAreas = paintedAreas(before.paint(paper), after.paint(paper));
        if (!areas.equals(paintedAreas)) {
          return Optional.of(
              "Decision %d, %s, from areas:%n  the preview says %s%n  the painter says %s"
                  .formatted(count + 1, basis, areas, paintedAreas));
        }
        ofAreas += areas.size();
        var absence = Reader.absenceDifferences(recordBefore, recordAfter, basis);
        var paintedAbsence = before.paint(paper).differencesOfNone(after.paint(paper));
        if (!absence.equals(paintedAbsence)) {
          return Optional.of(
              "Decision %d, %s, of what is not on record:%n  the preview says %s%n  the painter says %s"
                  .formatted(count + 1, basis, absence, paintedAbsence));
        }
        paintedAbsence.forEach(
            run ->
                ofAbsence.merge(
                    run.before().status() + " -> " + run.after().status(), 1, Integer::sum));
      }
    }
    return Optional.empty();
  }

  private static Set<Seen.AreaDifference> paintedAreas(Painter before, Painter after) {
    return IntStream.range(0, World.AREAS.size())
        .boxed()
        .flatMap(area -> before.differencesFrom(area, after).stream())
        .collect(Collectors.toSet());
  }

  private void count(Seen.Difference change) {
    previewed.merge(change.before().status() + " -> " + change.after().status(), 1, Integer::sum);
  }

  /** Of every lane that anything was ever said about. */
  private static List<Seen.Difference> painted(
      Paper paper, Painter before, Painter after, int decisions) {
    var spokenOf =
        paper.first(decisions).noted().stream()
            .map(Paper.Noted::act)
            .filter(Paper.Put.class::isInstance)
            .map(act -> ((Paper.Put) act).lane())
            .distinct()
            .toList();
    return IntStream.range(0, World.LANES.size())
        .filter(spokenOf::contains)
        .boxed()
        .flatMap(lane -> before.differences(lane, after).stream())
        .toList();
  }
}
