package nl.peildatum.law;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * From where a record is looked at.
 *
 * @param decisions how many are recorded by K
 * @param bekendOp a day, or null for no filter
 */
public record Coordinates(int decisions, Basis basis, @Nullable Integer bekendOp) {

  /** Every K, both bases, without a filter and with two days of public knowledge. */
  static List<Coordinates> all(Paper paper) {
    var random = new SplittableRandom(paper.decisions().size());
    var all = new ArrayList<Coordinates>();
    for (var count = 1; count <= paper.decisions().size(); count++) {
      for (var basis : Basis.values()) {
        all.add(new Coordinates(count, basis, null));
        all.add(new Coordinates(count, basis, 4 + random.nextInt(30)));
        all.add(new Coordinates(count, basis, 4 + random.nextInt(30)));
      }
    }
    return all;
  }

  RecordAsOf in(CountryRecord record, Paper paper) {
    return record.asKnown(paper.head(decisions), basis, World.dateOrNull(bekendOp));
  }

  public Painter paint(Paper paper) {
    return paint(paper, World.LEGEND);
  }

  public Painter paint(Paper paper, Legend legend) {
    return new Painter(paper.first(decisions), legend, basis == Basis.FORMAL, bekendOp);
  }
}
