package nl.peildatum.web.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.peildatum.answer.Status;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.StatusName;
import org.jspecify.annotations.Nullable;

/**
 * The words that a map says about an area.
 *
 * @param said gives the text with a key
 * @param areas gives the names of areas
 */
public record AreaWords(PageTexts texts, UnaryOperator<String> said, Gazetteer areas) {

  /** What is said where no answer of the kind that is shown is about the area. */
  public String noAnswer() {
    return texts.text("map.noAnswer");
  }

  /** The status, with the level of policy that is in force. */
  public String status(AreaReading answer) {
    var status =
        said.apply(StatusName.keyOf(answer.status(), answer.value(), answer.isByClosedList()));
    return answer.status() == Status.IN_FORCE
        ? Fill.level(answer)
            .map(level -> texts.text("map.level", status, texts.text("code." + level)))
            .orElse(status)
        : status;
  }

  /** The status, with where an alternative leads, and with the other area whose lane answers. */
  public String told(AreaReading answer) {
    return told(answer, status(answer));
  }

  /** What is said of an answer, with the same additions. */
  public String told(AreaReading answer, String said) {
    return by(answer, towards(answer, said));
  }

  /** How the shape differs from the area of today; empty where it does not. */
  public static Optional<String> note(Area area, AreaShape shape, PageTexts texts) {
    return Optional.ofNullable(shape.note()).map(note -> note(area, note, texts));
  }

  /** The note by the code of the area or else of its country. */
  private static String note(Area area, String untranslated, PageTexts texts) {
    var code = String.valueOf(area.isoCode());
    return texts
        .found("map.note." + code, area.name())
        .or(() -> texts.found("map.note." + code.substring(0, 2)))
        .orElseGet(() -> area.name() + ": " + untranslated);
  }

  private String towards(AreaReading answer, String status) {
    return Optional.ofNullable(answer.lane().subject().get("target"))
        .map(target -> texts.text("subject.target", areas.nameOf(target)))
        .map(target -> texts.text("map.towards", status, target))
        .orElse(status);
  }

  private String by(AreaReading answer, String status) {
    return answer.lineage().isEmpty() || !answer.isOfPolicy()
        ? status
        : areas
            .find(answer.lineage().getLast().area())
            .map(area -> texts.text("map.by", status, area.name()))
            .orElse(status);
  }

  /**
   * The first day of policy that stands or has ended; an absence has no day to name.
   *
   * @param from first day of the answer, Europe/Amsterdam; {@code null} = it has none
   */
  public String since(AreaReading answer, @Nullable LocalDate from) {
    return from == null || !answer.isOfPolicy() ? "" : texts.day(from);
  }
}
