package nl.peildatum.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Diary;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.feed.AnswerChange;
import nl.peildatum.query.feed.ChangeCause;
import nl.peildatum.query.feed.ChangedAnswer;
import nl.peildatum.query.feed.Feed;

/** Reads a feed, and notes its steps as the painter would. */
final class FeedReader {
  private FeedReader() {}

  static List<Diary.Page> pages(Feed feed, Paper paper) {
    var steps =
        feed.after(0)
            .collect(
                Collectors.groupingBy(
                    change -> change.step().firstSequence(),
                    java.util.TreeMap::new,
                    Collectors.toList()));
    return steps.values().stream().map(changes -> page(changes, paper)).toList();
  }

  private static Diary.Page page(List<AnswerChange> changes, Paper paper) {
    var step = changes.getFirst().step();
    var ofLanes = new ArrayList<Diary.OfLane>();
    var ofAreas = new HashSet<Diary.OfArea>();
    var ofNone = new ArrayList<Diary.OfNone>();
    for (var change : changes) {
      switch (change.changed()) {
        case ChangedAnswer.OfLane(var d) ->
            ofLanes.add(new Diary.OfLane(isFormal(d.basis()), Reader.difference(d)));
        case ChangedAnswer.OfArea(var d) ->
            ofAreas.add(new Diary.OfArea(isFormal(d.basis()), Reader.areaDifference(d)));
        case ChangedAnswer.OfPlace of ->
            throw new AssertionError("not in the feed of a country: " + of);
        case ChangedAnswer.NotOnRecord(var d) ->
            Reader.absenceDifferences(d)
                .forEach(of -> ofNone.add(new Diary.OfNone(isFormal(d.basis()), of)));
      }
    }
    var day =
        step.cause() instanceof ChangeCause.DayBegan(var began) ? World.dayOrNull(began) : null;
    var known = 0;
    while (paper.head(known) < step.recordSequence()) {
      known++;
    }
    return new Diary.Page(step.at(), day, known, ofLanes, ofAreas, ofNone);
  }

  private static boolean isFormal(Basis basis) {
    return basis == Basis.FORMAL;
  }
}
