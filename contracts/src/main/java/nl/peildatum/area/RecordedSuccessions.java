package nl.peildatum.area;

import nl.peildatum.area.Gazetteer.Recorded;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.ListsByKey;

/** The successions of one country's areas, in the order recorded. Immutable. */
record RecordedSuccessions(
    AppendOnlyList<Recorded<Succession>> all,
    ListsByKey<AreaId, Recorded<Succession>> bySuccessor,
    ListsByKey<AreaId, Recorded<Succession>> byPredecessor) {
  static final RecordedSuccessions NONE =
      new RecordedSuccessions(AppendOnlyList.empty(), ListsByKey.empty(), ListsByKey.empty());

  RecordedSuccessions and(Recorded<Succession> succession) {
    var into = bySuccessor;
    for (var successor : succession.content().successors()) {
      into = into.and(successor, succession);
    }
    var out = byPredecessor.and(succession.content().predecessor(), succession);
    return new RecordedSuccessions(all.and(succession), into, out);
  }
}
