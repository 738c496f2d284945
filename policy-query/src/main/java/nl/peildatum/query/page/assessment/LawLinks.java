package nl.peildatum.query.page.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.web.page.PageTexts;

/** Links from the citation of a rule to the consolidated laws that it names. */
final class LawLinks {
  private static final Map<String, String> REGULATIONS =
      new TreeMap<>(
          Map.of(
              "Awb", "BWBR0005537",
              "Vb 2000", "BWBR0011825",
              "Vc 2000", "BWBR0012288",
              "VV 2000", "BWBR0012002",
              "Vw 2000", "BWBR0011823"));

  private LawLinks() {}

  /**
   * The laws in a citation, such as {@code art. 83 Vw 2000}, as they read on a day.
   *
   * @param readOn Europe/Amsterdam
   */
  static List<Link> of(String citation, LocalDate readOn, PageTexts texts) {
    return REGULATIONS.entrySet().stream()
        .filter(law -> citation.contains(law.getKey()))
        .map(
            law ->
                new Link(
                    texts.text("case.law", law.getKey(), texts.day(readOn)),
                    "https://wetten.overheid.nl/" + law.getValue() + "/" + readOn))
        .toList();
  }
}
