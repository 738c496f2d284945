package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Paint;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ténenkou is a town in Mopti, until a decision says that Koro is also called Ténenkou")
class NameOfPlaceTest {
  private static final int MENAKA = World.AREAS.indexOf("menaka");
  private static final int MOPTI = World.AREAS.indexOf("mopti");
  private static final int KORO = World.AREAS.indexOf("koro");
  private static final int TENENKOU = World.AREAS.indexOf("tenenkou");

  /** Mopti and Menaka are designated, then Koro in Menaka is registered, then it gets the name. */
  private static final Paper PAPER =
      new Paper(
          List.of(
              letter(1, designated(1, "mopti")),
              letter(2, designated(2, "menaka")),
              letter(3, new Paper.Register(3, KORO, MENAKA)),
              letter(4, new Paper.Call(4, KORO))));

  private static Decision letter(int nth, Act act) {
    return new Decision(nth, new Instrument(Sort.LETTER, 1, null, null, null, null), List.of(act));
  }

  private static Act designated(int id, String area) {
    var always = new Rectangle(Paint.SET, Start.on(1), null, Start.UNKNOWN, false, false, false, 1);
    return new Paper.Put(id, World.LANES.indexOf(World.region(area)), always);
  }

  /** The steps to what answers the question by a text, as product and painter say. */
  private static List<Seen.Step> path(int number, int decisions) {
    var coordinates = new Coordinates(decisions, Basis.OPERATIONAL, null);
    var told = new Reader(coordinates.in(Scribe.record(PAPER), PAPER)).fromArea(number, 5);
    assertThat(told).isEqualTo(Set.copyOf(coordinates.paint(PAPER).readFromArea(number, 5)));
    assertThat(told).hasSize(1);
    return told.iterator().next().lineage();
  }

  private static Seen.Step in(int area) {
    return new Seen.Step(area, "PARENT", null);
  }

  @Test
  @DisplayName(
      "as known before that decision the name means the town, which is told Mopti's policy")
  void before() {
    assertThat(path(TENENKOU, 3)).containsExactly(in(MOPTI));
    assertThat(path(Paper.Call.otherName(KORO), 3)).containsExactly(in(MOPTI));
  }

  @Test
  @DisplayName("from it on the name means Koro, with and without the accent, and so does the id")
  void after() {
    assertThat(path(Paper.Call.otherName(KORO), 4)).containsExactly(in(MENAKA));
    assertThat(path(TENENKOU, 4)).containsExactly(in(MENAKA));
  }
}
