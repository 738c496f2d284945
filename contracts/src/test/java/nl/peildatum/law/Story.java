package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Paint;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;

/** A short record told act by act, each by a letter of its own; asked of product and painter. */
final class Story {
  static final int GAO = 0;
  static final int MENAKA = 1;

  /** On decisions, of the whole country. */
  static final int MORATORIUM = 6;

  private final List<Decision> decisions = new ArrayList<>();
  private int lastId;

  static Story begins() {
    return new Story();
  }

  Story set(int lane, int decidedOn, Start from, @Nullable Integer until) {
    return put(lane, decidedOn, from, until, false, false);
  }

  Story onlyThis(int lane, int decidedOn, int from, @Nullable Integer until) {
    return put(lane, decidedOn, Start.on(from), until, false, true);
  }

  Story end(int lane, int decidedOn, Start from) {
    return put(lane, decidedOn, from, null, true, false);
  }

  /** "Geen sprake van een uitzonderlijke situatie." */
  Story none(int lane, int decidedOn, Start from, @Nullable Integer until) {
    var rectangle = new Rectangle(Paint.NONE, from, until, Start.UNKNOWN, false, false, false, 0);
    return letter(decidedOn, new Put(++lastId, lane, rectangle));
  }

  private Story put(
      int lane, int decidedOn, Start from, @Nullable Integer until, boolean end, boolean only) {
    var rectangle = new Rectangle(end, from, until, Start.UNKNOWN, false, only, false, end ? 0 : 1);
    return letter(decidedOn, new Put(++lastId, lane, rectangle));
  }

  /** A practice that no formal act lays down. */
  Story practice(int lane, int decidedOn, int from, @Nullable Integer until) {
    return letter(
        decidedOn,
        new Put(
            ++lastId,
            lane,
            new Rectangle(false, Start.on(from), until, Start.UNKNOWN, false, false, true, 1)));
  }

  /** Of the {@code nth} decision, from 1. */
  Story publish(int nth, int published, int formal) {
    return letter(published, new Paper.Publish(++lastId, nth, published, formal));
  }

  /** Of the {@code nth} decision, from 1: it was a letter of another day, published or not. */
  Story amend(int nth, int decided, @Nullable Integer published) {
    var now = new Instrument(Sort.LETTER, decided, null, published, null, null);
    return decision(Sort.DATA_CORRECTION, 1, new Paper.Amend(++lastId, nth, now));
  }

  /** Of the {@code nth} act of the story, from 1. */
  Story commence(int nth, int decidedOn, int from, @Nullable Integer formal) {
    return letter(decidedOn, new Paper.Commence(++lastId, nth, from, formal));
  }

  /** The {@code nth} act starts formally on another day. */
  Story correctFormal(int nth, int formal) {
    var stated = new Paper.Stated(false, false, true, false, false, false, false);
    var now = new Rectangle(false, Start.UNKNOWN, null, Start.on(formal), false, false, false, 1);
    return decision(Sort.DATA_CORRECTION, 1, new Paper.Correct(++lastId, nth, stated, now));
  }

  /** Of the {@code nth} act of the story, from 1. */
  Story annul(int nth, int from) {
    return letter(from, new Paper.Annul(++lastId, nth, from));
  }

  Story retract(int nth) {
    return decision(Sort.DATA_CORRECTION, 1, new Paper.Retract(++lastId, nth));
  }

  Story complete(int from) {
    return complete(from, null);
  }

  /**
   * @param kinds none for all
   */
  Story complete(int from, @Nullable Integer until, String... kinds) {
    return decision(Sort.REGISTER, 1, new Paper.Cover(++lastId, from, until, List.of(kinds)));
  }

  Story noPolicy(int from, @Nullable Integer until) {
    return letter(from, new Paper.Declare(++lastId, from, until));
  }

  private Story letter(int decidedOn, Act act) {
    return decision(Sort.LETTER, decidedOn, act);
  }

  private Story decision(Sort sort, int decidedOn, Act act) {
    var instrument = new Instrument(sort, decidedOn, null, null, null, null);
    decisions.add(new Decision(decisions.size() + 1, instrument, List.of(act)));
    return this;
  }

  /** What the product says, after the painter has said the same. */
  Seen ask(int lane, int day) {
    return ask(lane, day, Basis.OPERATIONAL);
  }

  Seen ask(int lane, int day, Basis basis) {
    var paper = new Paper(List.copyOf(decisions));
    var coordinates = new Coordinates(decisions.size(), basis, null);
    var answers = new Reader(coordinates.in(Scribe.record(paper), paper)).answers(day);
    var seen = Reader.seen(Objects.requireNonNull(answers.get(lane)));
    assertThat(seen).isEqualTo(coordinates.paint(paper).read(lane, day));
    return seen;
  }
}
