package nl.peildatum.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import org.jspecify.annotations.Nullable;

/** Leaves out one detail of a record at a time. */
final class Simpler {
  private Simpler() {}

  static Stream<Paper> papers(Paper paper) {
    return IntStream.range(0, paper.decisions().size())
        .boxed()
        .flatMap(
            i ->
                decisions(paper.decisions().get(i))
                    .map(decision -> new Paper(with(paper.decisions(), i, decision))));
  }

  private static Stream<Decision> decisions(Decision decision) {
    var instruments =
        instruments(decision.instrument())
            .map(instrument -> new Decision(decision.id(), instrument, decision.acts()));
    var acts =
        IntStream.range(0, decision.acts().size())
            .boxed()
            .flatMap(
                i ->
                    acts(decision.acts().get(i))
                        .map(
                            act ->
                                new Decision(
                                    decision.id(),
                                    decision.instrument(),
                                    with(decision.acts(), i, act))));
    return Stream.concat(instruments, acts);
  }

  private static Stream<Instrument> instruments(Instrument i) {
    return Stream.of(
        instrument(i, null, i.published(), i.operational(), i.formal()),
        instrument(i, i.announced(), null, i.operational(), i.formal()),
        instrument(i, i.announced(), i.published(), null, i.formal()),
        instrument(i, i.announced(), i.published(), i.operational(), null));
  }

  private static Instrument instrument(
      Instrument i,
      @Nullable Integer announced,
      @Nullable Integer published,
      @Nullable Integer operational,
      @Nullable Integer formal) {
    return new Instrument(i.sort(), i.decided(), announced, published, operational, formal);
  }

  private static Stream<Act> acts(Act act) {
    return switch (act) {
      case Paper.Put put ->
          rectangles(put.rectangle())
              .map(r -> new Paper.Put(put.id(), put.lane(), r, put.extending()));
      case Paper.Correct c ->
          Stream.concat(
              stated(c.stated())
                  .map(s -> new Paper.Correct(c.id(), c.target(), s, c.replacement())),
              rectangles(c.replacement())
                  .map(r -> new Paper.Correct(c.id(), c.target(), c.stated(), r)));
      case Paper.Commence c -> Stream.of(new Paper.Commence(c.id(), c.target(), c.from(), null));
      case Paper.Declare d -> Stream.of(new Paper.Declare(d.id(), d.from(), null));
      case Paper.Cover c ->
          Stream.of(
              new Paper.Cover(c.id(), c.from(), null, c.kinds()),
              new Paper.Cover(c.id(), c.from(), c.until(), List.of()));
      case Paper.Amend a ->
          instruments(a.now()).map(now -> new Paper.Amend(a.id(), a.decision(), now));
      case Paper.Register r -> Stream.of(new Paper.Register(r.id(), r.area(), null));
      default -> Stream.empty();
    };
  }

  private static Stream<Rectangle> rectangles(Rectangle r) {
    return Stream.of(
        new Rectangle(
            r.paint(),
            oneDay(r.from()),
            r.until(),
            r.formal(),
            r.overrules(),
            r.onlyThese(),
            r.noFormalAct(),
            r.value()),
        new Rectangle(
            r.paint(),
            r.from(),
            null,
            r.formal(),
            r.overrules(),
            r.onlyThese(),
            r.noFormalAct(),
            r.value()),
        new Rectangle(
            r.paint(),
            r.from(),
            r.until(),
            oneDay(r.formal()),
            r.overrules(),
            r.onlyThese(),
            r.noFormalAct(),
            r.value()),
        new Rectangle(
            r.paint(),
            r.from(),
            r.until(),
            Start.UNKNOWN,
            r.overrules(),
            r.onlyThese(),
            r.noFormalAct(),
            r.value()),
        new Rectangle(r.paint(), r.from(), r.until(), r.formal(), false, false, false, r.value()));
  }

  private static Start oneDay(Start start) {
    var bounds = start.bounds();
    if (bounds != null) {
      return Start.on(bounds.notAfter());
    }
    return start.claims().isEmpty() ? start : Start.on(start.claims().getFirst());
  }

  private static Stream<Stated> stated(Stated s) {
    return Stream.of(
        new Stated(
            false, s.until(), s.formal(), s.overrules(), s.onlyThese(), s.noFormalAct(), s.value()),
        new Stated(
            s.from(), false, s.formal(), s.overrules(), s.onlyThese(), s.noFormalAct(), s.value()),
        new Stated(
            s.from(), s.until(), false, s.overrules(), s.onlyThese(), s.noFormalAct(), s.value()),
        new Stated(s.from(), s.until(), s.formal(), false, false, false, s.value()));
  }

  private static <T> List<T> with(List<T> list, int index, T changed) {
    var copy = new ArrayList<>(list);
    copy.set(index, changed);
    return List.copyOf(copy);
  }
}
