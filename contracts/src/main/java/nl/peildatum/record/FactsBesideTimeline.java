package nl.peildatum.record;

import nl.peildatum.time.AppendOnlyList;

/**
 * The facts of a lane that explain days on which nothing stands. Each list is in the order of
 * places.
 *
 * @param annulled the Sets that a ruling annulled
 * @param pending the Sets that are announced without a start
 * @param closing the facts that state a closed list (<i>uitsluitend</i>)
 * @param bounded the facts of which only the bounds of the start are known, and that no ruling
 *     annulled
 */
record FactsBesideTimeline(
    AnnulledSets annulled,
    AppendOnlyList<DatedFact> pending,
    AppendOnlyList<DatedFact> closing,
    AppendOnlyList<DatedFact> bounded) {
  static final FactsBesideTimeline NONE =
      new FactsBesideTimeline(
          AnnulledSets.NONE,
          AppendOnlyList.empty(),
          AppendOnlyList.empty(),
          AppendOnlyList.empty());

  /** These facts with those that one more fact of the lane adds; usually it adds none. */
  FactsBesideTimeline and(DatedFact last) {
    var isAnnulledSet = last.isSet() && last.isAnnulled();
    var closes = last.content().onlyThese();
    return isAnnulledSet || last.isPending() || closes || last.isBounded()
        ? new FactsBesideTimeline(
            isAnnulledSet ? annulled.and(last) : annulled,
            last.isPending() ? pending.and(last) : pending,
            closes ? closing.and(last) : closing,
            last.isBounded() ? bounded.and(last) : bounded)
        : this;
  }
}
