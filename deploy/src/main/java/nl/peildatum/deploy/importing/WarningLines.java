package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import nl.peildatum.wording.Wording;

/** Writes a warning as lines to print: its text, then the lanes that it is about. */
record WarningLines(String country, Report report) {
  private static final int MOST_LANES = 10;

  List<String> of(Told warning) {
    var texts = PageTexts.in(report.language());
    var words = PolicyWords.ofCountry(texts, country);
    var lines = new ArrayList<String>();
    lines.add(report.told(Wording.of("importing.warning", warning)));
    warning.lanes().stream()
        .limit(MOST_LANES)
        .map(
            lane ->
                "  - "
                    + texts.text("kind." + lane.path("kind").asString(""))
                    + ": "
                    + words.subject(lane.path("subject")))
        .forEach(lines::add);
    if (warning.lanes().size() > MOST_LANES) {
      lines.add(
          "  - "
              + report.told(
                  Wording.of("importing.warning.more", warning.lanes().size() - MOST_LANES)));
    }
    return lines;
  }
}
