package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A succession that is recorded after policy of its areas was")
class LateSuccessionTest {
  private static File register(String id, An... acts) {
    return File.letter(id, "2026-11-24").instrument("type", "REGISTER").acts(acts);
  }

  private static An area(String id, String type) {
    return act("RegisterArea").with("area", Map.of("id", id, "name", id, "type", type));
  }

  private static An regionIn(String parent, String id) {
    return act("RegisterArea")
        .with("area", Map.of("id", id, "name", id, "type", "REGION", "parent", parent));
  }

  private static An succession(String kind, String on, String predecessor, String... successors) {
    return act("RecordAreaSuccession")
        .with("predecessor", predecessor)
        .with("successors", List.of(successors))
        .with("on", on)
        .with("kind", kind);
  }

  private static An split() {
    return succession("SPLIT", "2023-03-13", "mopti", "bandiagara");
  }

  private static File letter(String id, String on, An... acts) {
    return File.letter(id, on).acts(acts);
  }

  @Test
  @DisplayName("and lets the successor inherit what was decided before it warns of nothing")
  void inherits() {
    Register.given(
            register("r", area("bandiagara", "REGION")),
            letter("a", "2023-03-12", designation("mopti")))
        .when(register("s", split()))
        .warns();
  }

  @Test
  @DisplayName("names the lanes of the predecessor that were decided on or after its day")
  void decidedAfterwards() {
    var record =
        Register.given(
            register("r", area("bandiagara", "REGION")),
            letter("a", "2023-01-11", designation("mopti")),
            letter("b", "2023-03-13", lift("mopti")));
    var outcome = record.when(register("s", split()));
    outcome.warns("succession-after-decision mopti");
    assertThat(outcome.details().getFirst())
        .contains("on or after 2023-03-13")
        .contains("bandiagara");
    record.when(register("s", succession("SPLIT", "2023-03-14", "mopti", "bandiagara"))).warns();
    record.when(register("s", succession("RENAME", "2023-03-13", "mopti", "bandiagara"))).warns();
  }

  @Test
  @DisplayName("names the lanes that stood beside the answers about every other area until then")
  void stoodBesideOthers() {
    var record =
        Register.given(
            register("r", area("bandiagara", "CITY")),
            letter("a", "2022-01-11", designation("bandiagara")));
    record.when(register("s", split())).warns("succession-hides-policy bandiagara");
    Register.given(
            register("r", area("bandiagara", "REGION")),
            letter("a", "2022-01-11", designation("bandiagara")))
        .when(register("s", split()))
        .warns();
    Register.given(register("r", area("bandiagara", "CITY"))).when(register("s", split())).warns();
  }

  @Test
  @DisplayName("names the lanes in which something stood and that are answered otherwise with it")
  void answeredOtherwise() {
    var given =
        Register.given(
            register(
                "r",
                area("noord", "MACRO_AREA"),
                regionIn("noord", "nieuw"),
                regionIn("noord", "oud")),
            letter("a", "2022-01-11", designation("noord"), designation("oud")),
            letter("b", "2022-06-01", lift("oud")));
    given
        .when(register("s", succession("RENAME", "2023-03-13", "oud", "nieuw")))
        .warns("succession-changes-answers nieuw");
  }
}
