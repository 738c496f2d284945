package nl.peildatum.query.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.kind.moratorium.MoratoriumActs;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The texts of the pages")
class PageTextsTest {

  @Test
  @DisplayName("are the same in both languages, and none is empty")
  void bothLanguages() {
    var dutch = PageTexts.in(Language.DUTCH);
    var english = PageTexts.in(Language.ENGLISH);
    assertThat(dutch.keys()).isEqualTo(english.keys());
    for (var key : dutch.keys()) {
      assertThat(dutch.text(key, 1, 1, 1, 1, 1, 1)).as(key).isNotBlank();
      assertThat(english.text(key, 1, 1, 1, 1, 1, 1)).as(key).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("name every status, kind, act, sort of document, field and code")
  void everyCode(Language language) {
    var texts = PageTexts.in(language);
    assertThat(everyKey()).allSatisfy(key -> assertThat(texts.found(key)).as(key).isPresent());
  }

  private static List<String> everyKey() {
    var statuses =
        Arrays.stream(Status.values())
            .flatMap(
                status ->
                    Stream.of(
                        "status." + status,
                        status == Status.ENDED ? "says.ENDED.END" : "says." + status));
    var kinds =
        Kinds.found().all().stream()
            .map(Kind::name)
            .flatMap(kind -> Stream.of("kind." + kind, "code." + kind));
    var acts = Kinds.found().actNames().stream().map(act -> "act." + act);
    var instruments = Arrays.stream(InstrumentType.values()).map(type -> "instrument." + type);
    var reasons = MoratoriumActs.REASONS.stream().map(reason -> "code." + reason);
    return Stream.of(statuses, kinds, acts, instruments, fields(), reasons)
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  private static Stream<String> fields() {
    return Kinds.found().all().stream()
        .map(Kind::acts)
        .flatMap(List::stream)
        .flatMap(act -> Stream.concat(act.subject().stream(), act.value().stream()))
        .flatMap(
            (Field field) ->
                Stream.concat(
                    Stream.of("field." + field.name()),
                    field.codes().stream().map(code -> "code." + code)));
  }
}
