package nl.peildatum.deploy.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as a curl command, or a block of JSON, as it stands in a page.
 *
 * @param text the command with its arguments, or the JSON
 */
record PageExample(boolean isRequest, String text) {
  private static final String COMMAND = "curl ";

  String title() {
    return text.lines().findFirst().orElse("");
  }

  /** The examples of a page, in order. */
  static List<PageExample> in(String page) {
    var examples = new ArrayList<PageExample>();
    var lines = page.lines().map(PageExample::withoutIndent).toList();
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(COMMAND)) {
        var command = new StringBuilder(lines.get(i));
        while (hasOpenQuote(command)) {
          i++;
          command.append('\n').append(lines.get(i));
        }
        examples.add(new PageExample(true, command.toString()));
      } else if (lines.get(i).equals("```json")) {
        var end = lines.subList(i, lines.size()).indexOf("```") + i;
        examples.add(new PageExample(false, String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return examples;
  }

  private static String withoutIndent(String line) {
    return line.startsWith("    ") ? line.substring(4) : line;
  }

  private static boolean hasOpenQuote(CharSequence command) {
    return command.chars().filter(c -> c == '\'').count() % 2 == 1;
  }
}
