package nl.peildatum.command.workbench.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Receipts of answers given earlier, one per line, as a person pasted or uploaded them. They live
 * as long as the request: nothing stores them.
 */
public record SentReceipts(String text) {
  public static final int MOST_RECEIPTS = 1_000;
  public static final int MOST_BYTES = 1 << 20;
  public static final SentReceipts NONE = new SentReceipts("");

  /** Receipts with whichever line ends the browser sends. */
  public SentReceipts {
    text = text.replace("\r\n", "\n");
  }

  /**
   * A line that is not blank.
   *
   * @param number from 1, blank lines counted
   */
  record Line(int number, String json) {
    byte[] bytes() {
      return json.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The lines that are not blank, in order. */
  List<Line> lines() {
    var lines = new ArrayList<Line>();
    var number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(number, line.strip()));
      }
    }
    return lines;
  }

  boolean isTooLarge() {
    return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  /** The text for a form that sends it again; nothing where it is too large for that. */
  public String again() {
    return isTooLarge() ? "" : text;
  }
}
