package nl.peildatum.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.json.RequestObject;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The violations of one request")
class ViolationsTest {
  private static final int MANY = 20_000;

  private final Violations violations = new Violations();

  @Test
  @DisplayName("equal ones are kept once, in the order found")
  void once() {
    violations.add("wrong-type", "/b", Wording.asWritten("x"));
    violations.add("wrong-type", "/a", Wording.asWritten("x"));
    violations.add("wrong-type", "/b", Wording.asWritten("y"));
    violations.add("wrong-type", "/b", Wording.asWritten("x"), Map.of("field", "b"));
    violations.add("wrong-type", "/b", Wording.asWritten("x"));
    assertThat(violations.all())
        .extracting(Violation::pointer)
        .containsExactly("/b", "/a", "/b", "/b");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("many unknown members whose names have one hash code do not stall the reading")
  void namesOfOneHashCode() {
    var names = namesOfOneHashCode(MANY);
    assertThat(names.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
    var object = new LinkedHashMap<String, Object>();
    names.forEach(name -> object.put(name, 1));
    new RequestObject(object, "", violations).onlyFields(List.of("country"));
    assertThat(violations.all())
        .extracting(Violation::pointer)
        .isEqualTo(names.stream().map("/"::concat).toList());
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("nor do they stall the reading of an act")
  void membersOfAnAct() {
    var names = namesOfOneHashCode(3 * MANY);
    var act = new LinkedHashMap<String, Object>();
    act.put("type", "DesignateRegion15c");
    names.forEach(name -> act.put(name, 1));
    var mali = new CountryCode("ML");
    var read =
        DecisionFile.read(mali, Map.of("acts", List.of(act)), CountryRecord.empty(mali).areas());
    assertThat(read.violations()).hasSizeGreaterThan(names.size());
  }

  private static List<String> namesOfOneHashCode(int count) {
    var pieces = List.of("Aa", "BB", "C#");
    return Stream.iterate(
            List.of(""),
            shorter -> shorter.stream().flatMap(name -> pieces.stream().map(name::concat)).toList())
        .filter(names -> names.size() >= count)
        .findFirst()
        .orElseThrow()
        .subList(0, count);
  }
}
