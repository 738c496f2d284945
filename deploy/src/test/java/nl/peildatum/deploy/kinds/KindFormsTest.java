package nl.peildatum.deploy.kinds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.time.LawDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kind of policy brings decision files and the events that they make, in its own folder: {@code
 * decisions/1.json} and on, {@code approved/<event>.json}.
 */
@DisplayName("The decision files of a kind, recorded, are its approved events")
class KindFormsTest {
  private static final Instant RECORDED = Instant.parse("2026-11-24T07:59:58.120Z");

  /** The folders of those kinds that bring their own. */
  static Stream<String> folders() {
    return Kinds.found().all().stream()
        .map(kind -> "/" + kind.getClass().getPackageName().replace('.', '/'))
        .distinct()
        .filter(folder -> text(folder + "/decisions/1.json").isPresent());
  }

  @ParameterizedTest
  @MethodSource("folders")
  @DisplayName("byte for byte")
  void recorded(String folder) {
    var events = new LinkedHashMap<String, String>();
    for (var event : record(folder).events()) {
      if (event.statement() instanceof Statement.Stated) {
        events.putIfAbsent(
            EventTypes.of(event.statement()), new String(EventCodec.write(event), UTF_8));
      }
    }
    assertThat(events).isNotEmpty();
    events.forEach(
        (type, written) ->
            assertThat(written)
                .as(type)
                .isEqualTo(
                    text(folder + "/approved/" + type + ".json")
                        .map(
                            approved -> new String(Json.canonical(approved.getBytes(UTF_8)), UTF_8))
                        .orElse("no approved file")));
  }

  private static CountryRecord record(String folder) {
    var files =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> text(folder + "/decisions/" + number + ".json"))
            .takeWhile(Optional::isPresent)
            .map(file -> Json.object(file.orElseThrow().getBytes(UTF_8)))
            .toList();
    var record =
        CountryRecord.empty(new CountryCode(String.valueOf(files.getFirst().get("country"))));
    for (var file : files) {
      record = with(record, file);
    }
    return record;
  }

  private static CountryRecord with(CountryRecord head, Map<String, Object> file) {
    var checked = RuleBook.check(head.country(), file, head, LawDay.of(RECORDED));
    assertThat(checked).isInstanceOf(CheckedDecision.Accepted.class);
    var accepted = (CheckedDecision.Accepted) checked;
    var first = head.head() + 1;
    var own =
        new Statement.DecisionRecorded(
            first, first + accepted.statements().size(), file, accepted.warnings());
    var record = head;
    for (var statement : Stream.concat(Stream.of(own), accepted.statements().stream()).toList()) {
      record = record.and(sealed(record, accepted, statement));
    }
    return record;
  }

  private static RecordedEvent sealed(
      CountryRecord head, CheckedDecision.Accepted accepted, Statement statement) {
    return EventCodec.seal(
        head.country(),
        head.head() + 1,
        RECORDED,
        accepted.decision().id(),
        head.headHash(),
        statement);
  }

  private static Optional<String> text(String resource) {
    try (var file = KindFormsTest.class.getResourceAsStream(resource)) {
      return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
