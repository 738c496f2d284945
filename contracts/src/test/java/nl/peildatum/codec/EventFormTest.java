package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.json.UnreadableMember;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The approved files are never edited: a changed form is a new version with its own file. */
@DisplayName("The form of every event is frozen, both ways")
class EventFormTest {

  static Stream<String> names() {
    return Approved.names().stream();
  }

  /** As built here; a kind's own is recorded from its decision file, in deploy. */
  private static RecordedEvent event(String name) {
    var specimen = Specimens.all().get(name);
    return specimen == null ? EventCodec.read(approved(name)) : sealed(specimen);
  }

  private static RecordedEvent sealed(Statement specimen) {
    return EventCodec.seal(
        new CountryCode("ML"),
        7,
        Instant.parse("2026-11-24T07:59:58.120Z"),
        new DecisionId("mali-2023-01-11"),
        Envelope.NO_PREVIOUS,
        specimen);
  }

  private static byte[] approved(String name) {
    return Approved.canonical(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("written, it is the approved file byte for byte")
  void written(String name) {
    assertThat(EventCodec.write(event(name)))
        .asString(UTF_8)
        .isEqualTo(new String(approved(name), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("read, the approved file is the same event, and its seal holds")
  void read(String name) {
    assertThat(EventCodec.read(approved(name))).isEqualTo(event(name));
    assertThat(EventCodec.isSealed(approved(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T07:59:58Z",
        "2026-11-24T07:59:58.12Z",
        "2026-11-24T07:59:58.120000Z",
        "2026-11-24T07:59:58.120001Z",
        "2026-11-24T07:59:58.120+00:00",
        "2026-11-24T07:59:58.120-00:00",
        "2026-11-24T07:59:58.120z",
        "2026-11-24t07:59:58.120Z",
        "2026-11-24T24:00:00.000Z",
        "2026-11-24T23:59:60.000Z",
        "2026-11-31T07:59:58.120Z",
        "0000-11-24T07:59:58.120Z",
        "+12026-11-24T07:59:58.120Z"
      })
  @DisplayName("an instant in another form than the one that is written is not read")
  void otherInstant(String written) {
    var object = Json.object(approved(Approved.names().first()));
    assertThat(EventCodec.read(Json.canonical(object))).isNotNull();
    object.put("recordedAt", written);
    assertThatExceptionOfType(UnreadableMember.class)
        .isThrownBy(() -> EventCodec.read(Json.canonical(object)))
        .withMessageStartingWith("recordedAt is \"" + written + "\", which is no instant of");
  }

  @Test
  @DisplayName("every event type that this build records has an approved file")
  void everyType() {
    var ofKinds = Kinds.found().actTypes().stream().map(ActType::event);
    var ofMechanisms = Specimens.all().values().stream().map(EventTypes::of);
    assertThat(Stream.concat(ofKinds, ofMechanisms).collect(Collectors.toSet()))
        .isSubsetOf(Approved.names());
    assertThat(Specimens.all().values().stream().map(Object::getClass).distinct().count())
        .isEqualTo(recordable().count());
  }

  private static Stream<Class<?>> recordable() {
    return Stream.of(Statement.class.getPermittedSubclasses()).flatMap(EventFormTest::records);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EventFormTest::records);
  }
}
