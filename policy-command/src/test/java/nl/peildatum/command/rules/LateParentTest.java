package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parent that a known area gets after policy was decided")
class LateParentTest {
  private static File register(String id, An... acts) {
    return File.letter(id, "2026-11-24").instrument("type", "REGISTER").acts(acts);
  }

  private static An city() {
    return act("RegisterArea").with("area", Map.of("id", "dorp", "name", "Dorp", "type", "CITY"));
  }

  private static An parent(String area, String parent) {
    return act("RegisterArea").with("area", Map.of("id", area, "parent", parent));
  }

  @Test
  @DisplayName("names the lanes that stood beside the answers about every other area until then")
  void stoodBesideOthers() {
    var letter = File.letter("a", "2022-01-11").acts(designation("dorp"));
    Register.given(register("r", city()), letter)
        .when(register("s", parent("dorp", "gao")))
        .warns("parent-hides-policy dorp");
    Register.given(register("r", city())).when(register("s", parent("dorp", "gao"))).warns();
    Register.given(File.letter("a", "2022-01-11").acts(designation("kidal")))
        .when(register("s", parent("kidal", "gao")))
        .warns();
  }

  @Test
  @DisplayName("names the lanes in which something stood and that are answered otherwise with it")
  void answeredOtherwise() {
    var country = heading("SetHeading").with("text", "geen");
    var gao = heading("SetHeading").with("areas", List.of("gao")).with("text", "wel");
    var given =
        Register.given(
            register("r", city()),
            File.letter("a", "2022-01-11").acts(country, gao),
            File.letter("b", "2022-06-01")
                .acts(heading("EndHeading").with("areas", List.of("gao"))));
    given
        .when(register("s", parent("dorp", "gao")))
        .warns("parent-changes-answers dorp>STATE_PROTECTION");
    given.when(register("s", parent("dorp", "kidal"))).warns();
  }

  private static An heading(String type) {
    return act(type).with("heading", "STATE_PROTECTION");
  }
}
