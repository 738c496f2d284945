package nl.peildatum.answerjson;

import static nl.peildatum.json.Utf8.bytes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.NeighbouringChange;
import nl.peildatum.answer.Reason;
import nl.peildatum.area.Area;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.codec.SubjectJson;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Sources;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Utf8;
import nl.peildatum.record.FactView;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of an answer from the bytes of its parts. The result equals that of {@link
 * AnswerJson}, which writes the rare parts.
 */
public final class AnswerBytes {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final byte[] AREA = bytes("{\"area\":{\"id\":");
  private static final byte[] NAME = bytes(",\"name\":");
  private static final byte[] ISO_CODE = bytes(",\"isoCode\":");
  private static final byte[] TYPE_OF_AREA = bytes(",\"type\":");
  private static final byte[] DETERMINABLE = bytes(",\"determinable\":");
  private static final byte[] AFTER_AREA = bytes("},");
  private static final byte[] KIND = bytes("\"kind\":");
  private static final byte[] SUBJECT = bytes(",\"subject\":");
  private static final byte[] STATUS = bytes(",\"status\":");
  private static final byte[] VALUE = bytes(",\"value\":");
  private static final byte[] FROM = bytes(",\"from\":");
  private static final byte[] UNTIL = bytes(",\"until\":");
  private static final byte[] FACT = bytes(",\"fact\":{\"sequence\":");
  private static final byte[] DECISION = bytes(",\"decisionId\":");
  private static final byte[] RECORDED_AT = bytes(",\"recordedAt\":");
  private static final byte[] FORMAL_FROM = bytes(",\"formalFrom\":");
  private static final byte[] RETROACTIVE = bytes(",\"retroactive\":");
  private static final byte[] RECORDED_LATE = bytes(",\"recordedLate\":");
  private static final byte[] PREVIOUS = bytes(",\"previousChange\":");
  private static final byte[] NEXT = bytes(",\"nextChange\":");
  private static final byte[] ON = bytes("{\"on\":");
  private static final byte[] LINEAGE = bytes(",\"lineage\":");
  private static final byte[] INSTRUMENT = bytes(",\"instrument\":{\"type\":");
  private static final byte[] TITLE = bytes(",\"title\":");
  private static final byte[] ISSUER = bytes(",\"issuer\":");
  private static final byte[] DECIDED_ON = bytes(",\"decidedOn\":");
  private static final byte[] ANNOUNCED_ON = bytes(",\"announcedOn\":");
  private static final byte[] PUBLISHED_ON = bytes(",\"publishedOn\":");
  private static final byte[] OPERATIONAL_FROM = bytes(",\"operationalFrom\":");
  private static final byte[] SOURCES = bytes(",\"sources\":");
  private static final byte[] RULES = bytes(",\"transitionalRules\":");
  private static final byte[] CLOSED_LIST = bytes(",\"closedList\":false");
  private static final byte[] NULL = bytes("null");

  private final Utf8 to;

  AnswerBytes(Utf8 to) {
    this.to = to;
  }

  public static byte[] of(Answer answer) {
    var to = new Utf8();
    new AnswerBytes(to).answer(answer);
    return to.toBytes();
  }

  void answer(Answer answer) {
    to.raw('{');
    members(answer);
    to.raw('}');
  }

  /** Writes an answer of another area than the one asked for. */
  void other(Area area, Answer answer) {
    to.raw(AREA).text(area.id().value()).raw(NAME).text(area.name());
    if (area.isoCode() != null) {
      to.raw(ISO_CODE).text(area.isoCode());
    }
    to.raw(TYPE_OF_AREA).text(area.type().name());
    to.raw(DETERMINABLE).value(area.determinable()).raw(AFTER_AREA);
    members(answer);
    to.raw('}');
  }

  private void members(Answer answer) {
    lane(answer.lane());
    to.raw(STATUS).text(answer.status().name());
    value(answer.value());
    to.raw(FROM).value(answer.from()).raw(UNTIL).value(answer.until());
    fact(answer.fact());
    reason(answer.reason());
    to.raw(PREVIOUS);
    change(answer.previousChange());
    to.raw(NEXT);
    change(answer.nextChange());
    if (!answer.lineage().isEmpty()) {
      to.raw(LINEAGE).plain(answer.lineage().stream().map(AnswerJson::step).toList());
    }
    answer.instrument().ifPresent(of -> document(of, answer.sources()));
    if (!answer.transitionalRules().isEmpty()) {
      to.raw(RULES).plain(AnswerJson.transitionalRules(answer));
    }
  }

  private void lane(Lane lane) {
    to.raw(KIND).text(lane.kind()).raw(SUBJECT);
    var before = '{';
    for (var member : lane.subject().entrySet()) {
      to.raw(before).text(member.getKey()).raw(':').plain(SubjectJson.value(member.getValue()));
      before = ',';
    }
    if (before == '{') {
      to.raw('{');
    }
    to.raw('}');
  }

  private void value(@Nullable Map<String, Object> value) {
    if (value != null) {
      to.raw(VALUE).raw(Utf8.encoded(value));
    }
  }

  private void fact(@Nullable FactView fact) {
    if (fact != null) {
      to.raw(FACT).value(fact.sequence()).raw(DECISION).text(fact.decisionId().value());
      to.raw(RECORDED_AT).value(fact.recordedAt());
      to.raw(FROM).value(fact.from());
      bounds(fact.startBounds());
      to.raw(UNTIL).value(fact.until());
      to.raw(FORMAL_FROM).value(fact.formalFrom());
      to.raw(RETROACTIVE).value(fact.retroactive());
      to.raw(RECORDED_LATE).value(fact.recordedLate()).raw('}');
    }
  }

  private void bounds(@Nullable StartBounds bounds) {
    if (bounds != null) {
      to.raw(',').members(PolicyFactJson.bounds(bounds));
    }
  }

  private void reason(Reason reason) {
    switch (reason) {
      case Reason.StatusItself said -> {}
      case Reason.OpenList open -> to.raw(CLOSED_LIST);
      default -> {
        var members = new JsonObject();
        RECORDED.reason(reason, members);
        to.raw(',').members(members.object());
      }
    }
  }

  private void change(Optional<NeighbouringChange> change) {
    if (change.isEmpty()) {
      to.raw(NULL);
      return;
    }
    var run = change.get();
    to.raw(ON).value(run.on()).raw(STATUS).text(run.status().name());
    value(run.value());
    fact(run.fact());
    to.raw('}');
  }

  private void document(Instrument instrument, List<LegalSource> sources) {
    to.raw(INSTRUMENT).text(instrument.type().name());
    if (instrument.title() != null) {
      to.raw(TITLE).text(instrument.title());
    }
    if (!instrument.issuer().isEmpty()) {
      to.raw(ISSUER).raw(Utf8.encoded(instrument.issuer()));
    }
    day(DECIDED_ON, instrument.decidedOn());
    day(ANNOUNCED_ON, instrument.announcedOn());
    day(PUBLISHED_ON, instrument.publishedOn());
    day(OPERATIONAL_FROM, instrument.operationalFrom());
    day(FORMAL_FROM, instrument.formalFrom());
    to.raw('}').raw(SOURCES).raw(Sources.copyOf(sources).json(AnswerBytes::sources));
  }

  private static byte[] sources(List<LegalSource> sources) {
    return Json.MAPPER.writeValueAsBytes(sources.stream().map(LegalSource::fields).toList());
  }

  private void day(byte[] name, java.time.@Nullable LocalDate day) {
    if (day != null) {
      to.raw(name).value(day);
    }
  }
}
