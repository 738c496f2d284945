package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.peildatum.decision.StartBounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("\"Uiterlijk op\": a start known by its bounds")
class BoundedStartTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11");
  }

  private static Register.Outcome when(An act) {
    return Register.empty().when(letter().acts(act));
  }

  private static An notAfter(An act, String day) {
    return act.without("from").with("fromNotAfter", day);
  }

  @Test
  @DisplayName("fromNotAfter stands in the place of from")
  void notAfter() {
    assertThat(when(notAfter(designation("gao"), "2023-01-11")).fact().start().bounds())
        .isEqualTo(new StartBounds(LocalDate.parse("2023-01-11"), null));
    when(designation("gao").from("2023-01-11").with("fromNotAfter", "2023-01-11"))
        .isRefusedFor("start-stated-twice /acts/0/fromNotAfter");
  }

  @Test
  @DisplayName("fromNotBefore lies before it, and does not stand alone")
  void notBefore() {
    var bounded = notAfter(designation("gao"), "2023-01-11");
    when(bounded.with("fromNotBefore", "2022-06-01")).accepted();
    when(bounded.with("fromNotBefore", "2023-01-11"))
        .isRefusedFor("empty-period /acts/0/fromNotBefore");
    when(designation("gao").with("fromNotBefore", "2022-06-01"))
        .isRefusedFor("missing-field /acts/0/fromNotAfter");
  }

  @Test
  @DisplayName("an End, and a Set that follows policy, state both days")
  void bothDays() {
    var register = Register.given(File.letter("first", "2022-01-11").acts(designation("gao")));
    register
        .when(letter().acts(notAfter(lift("gao"), "2023-01-11")))
        .isRefusedFor("missing-field /acts/0/fromNotBefore");
    register
        .when(letter().acts(notAfter(designation("gao"), "2023-01-11")))
        .isRefusedFor("missing-field /acts/0/fromNotBefore");
    register
        .when(
            letter().acts(notAfter(lift("gao"), "2023-01-11").with("fromNotBefore", "2022-06-01")))
        .accepted();
  }
}
