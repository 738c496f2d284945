package nl.peildatum.record;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ListsByKey;

/**
 * The lanes that facts were recorded about in one country, also by the area that they are about.
 * Immutable.
 */
public final class RecordedLanes {
  private final BucketMap<Lane, LaneRecord> byLane;
  private final ListsByKey<String, LaneAndSubject> byArea;
  private final AppendOnlyList<Lane> closing;

  private RecordedLanes(
      BucketMap<Lane, LaneRecord> byLane,
      ListsByKey<String, LaneAndSubject> byArea,
      AppendOnlyList<Lane> closing) {
    this.byLane = byLane;
    this.byArea = byArea;
    this.closing = closing;
  }

  static RecordedLanes none() {
    return new RecordedLanes(BucketMap.empty(), ListsByKey.empty(), AppendOnlyList.empty());
  }

  RecordedLanes and(LaneFact next) {
    var lane = next.lane();
    var before = byLane.get(lane);
    var after = before.orElseGet(LaneRecord::empty).and(next.fact());
    var closesNow = after.hasClosed() && !of(lane).hasClosed();
    return new RecordedLanes(
        byLane.with(lane, known -> after),
        before.isPresent() ? byArea : byArea.and(Subject.areaOf(lane), LaneAndSubject.of(lane)),
        closesNow ? closing.and(lane) : closing);
  }

  /**
   * These lanes after an event that adds no fact to some of them but may move a start there.
   *
   * @param by sequence of that event
   */
  RecordedLanes reconsidered(Stream<Lane> some, long by) {
    var after =
        some.reduce(
            byLane,
            (known, lane) ->
                known.with(lane, of -> (of == null ? LaneRecord.empty() : of).reconsidered(by)),
            (a, b) -> b);
    return after == byLane ? this : new RecordedLanes(after, byArea, closing);
  }

  LaneRecord of(Lane lane) {
    return byLane.get(lane).orElseGet(LaneRecord::empty);
  }

  /** All these lanes, in no order. */
  public Stream<Lane> all() {
    return byLane.keys();
  }

  /**
   * The lanes of an area, in the order of the record, each with its subject beside the area.
   *
   * @param area id of the area; the empty text = lanes not narrowed to an area
   */
  public List<LaneAndSubject> about(String area) {
    return byArea.of(area);
  }

  ListsByKey<String, LaneAndSubject> byArea() {
    return byArea;
  }

  /** The lanes with a fact, live or not, that states a closed list, in the order of the record. */
  public List<Lane> closing() {
    return closing;
  }
}
