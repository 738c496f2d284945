package nl.peildatum.answerjson;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Timeline;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.areaanswer.OtherAreaAnswer;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Listing;
import nl.peildatum.json.Table;
import nl.peildatum.time.Lane;

/**
 * Writes answers about many lanes or events, one item at a time. The bytes of the JSON form are
 * frozen.
 */
public final class AnswerLists {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final String MAY_ALSO_BEAR = "mayAlsoBear";

  private static final Table ANSWERS =
      Table.of(
              List.of(
                  "country",
                  "area.id",
                  "geldigOp",
                  "beschikbaarOp",
                  "sequence",
                  "final",
                  "basis",
                  "bekendOp",
                  "asDecidedSoFar"),
              List.of(
                  "area.id",
                  "kind",
                  "subject",
                  "status",
                  "value",
                  "from",
                  "until",
                  "fact.sequence",
                  "fact.decisionId",
                  "fact.recordedAt",
                  "fact.from",
                  "fact.fromNotAfter",
                  "fact.fromNotBefore",
                  "fact.until",
                  "fact.formalFrom",
                  "fact.retroactive",
                  "fact.recordedLate",
                  "endedOn",
                  "by",
                  "annulledBy.decisionId",
                  "claims",
                  "pending.from",
                  "closedList",
                  "previousChange.on",
                  "previousChange.status",
                  "nextChange.on",
                  "nextChange.status",
                  "lineage",
                  "instrument.type",
                  "instrument.title",
                  "instrument.decidedOn"))
          .rowNamed(MAY_ALSO_BEAR, "area.id");

  private static final Table SEGMENTS =
      Table.of(
              List.of("country", "beschikbaarOp", "sequence", "final", "basis", "bekendOp"),
              List.of(
                  "kind",
                  "subject",
                  "from",
                  "until",
                  "status",
                  "value",
                  "fact.sequence",
                  "fact.decisionId",
                  "fact.recordedAt"))
          .rows(AnswerLists::segments);

  private static final Table SEGMENTS_OF_AREA =
      SEGMENTS.headSecond("area.id").rowBegins(MAY_ALSO_BEAR, "area.id").rowEnds("lineage");

  private static final Table EVENTS =
      Table.of(
              List.of("country", "beschikbaarOp", "sequence", "final"),
              List.of(
                  "sequence",
                  "type",
                  "recordedAt",
                  "decisionId",
                  "data.kind",
                  "data.subject",
                  "data.from",
                  "data.until",
                  "data.value",
                  "data"))
          .headNamed("upTo", "sequence");

  private AnswerLists() {}

  /**
   * A list of answers.
   *
   * @param answers gives the answers in their order, any number of times
   * @param absence the answer if no lane is in the list
   */
  public static Listing answers(
      AnswerHead head, Supplier<Stream<Answer>> answers, Optional<Answer> absence) {
    var listing =
        Listing.of(
            head.write(),
            "answers",
            () -> answers.get().map(RECORDED::answer),
            () -> answers.get().map(AnswerBytes::of),
            table(head));
    return with(absence, listing);
  }

  /**
   * A list of answers whose JSON is changed before it is written.
   *
   * @param change gives the JSON to write from that of an answer
   */
  public static Listing answers(
      AnswerHead head,
      Supplier<Stream<Answer>> answers,
      Optional<Answer> absence,
      UnaryOperator<Map<String, Object>> change) {
    var listing =
        Listing.of(
            head.write(),
            "answers",
            () -> answers.get().map(RECORDED::answer).map(change),
            table(head));
    return with(absence, listing);
  }

  private static Listing with(Optional<Answer> absence, Listing listing) {
    return absence
        .map(answer -> listing.then("absence", AnswerWriter.absence(answer)))
        .orElse(listing);
  }

  /**
   * The table of answers. A status filter is shown in each row; if all answers are left out, in one
   * row without an answer.
   */
  private static Table table(AnswerHead head) {
    return head.filtered() == null ? ANSWERS : ANSWERS.headEndsWith("statusFilter", "leftOut");
  }

  /**
   * The answers about an area.
   *
   * @param others answers of other areas that a person from the area may also come from
   */
  public static Listing ofArea(
      AnswerHead head, List<Answer> answers, List<OtherAreaAnswer> others) {
    return answers(head, answers::stream, Optional.empty())
        .then(MAY_ALSO_BEAR, others, AnswerWriter::other);
  }

  /**
   * The answers about an area, whose JSON is changed before it is written.
   *
   * @param change gives the JSON to write from that of an answer
   */
  public static Listing ofArea(
      AnswerHead head,
      List<Answer> answers,
      List<OtherAreaAnswer> others,
      UnaryOperator<Map<String, Object>> change) {
    return answers(head, answers::stream, Optional.empty(), change)
        .then(MAY_ALSO_BEAR, others, other -> change.apply(AnswerWriter.other(other)));
  }

  /**
   * The timelines of lanes.
   *
   * @param lanes gives the timelines in their order, any number of times
   */
  public static Listing timeline(AnswerHead head, Supplier<Stream<Timeline.OfLane>> lanes) {
    return Listing.of(head.write(), "lanes", () -> lanes.get().map(AnswerLists::lane), SEGMENTS);
  }

  /** The timeline of a place, subject by subject, and those of other areas given beside it. */
  public static Listing timeline(AnswerHead head, AreaTimeline timeline) {
    return Listing.of(
            head.write(),
            "lanes",
            () -> timeline.own().stream().map(AnswerLists::own),
            SEGMENTS_OF_AREA)
        .then(MAY_ALSO_BEAR, timeline.beside(), AnswerLists::beside);
  }

  private static Map<String, Object> own(AreaTimeline.OfSubject own) {
    return PolicyFactJson.lane(own.lane(), new JsonObject())
        .with("segments", answered(own.segments(), own.lane()))
        .object();
  }

  private static Map<String, Object> beside(AreaTimeline.OfOther other) {
    var to = new JsonObject().with("area", AnswerHead.otherArea(other.area()));
    return PolicyFactJson.lane(other.lane(), to)
        .with("segments", answered(other.segments(), other.lane()))
        .object();
  }

  private static List<Map<String, Object>> answered(
      List<AreaTimeline.AnsweredSegment> segments, Lane own) {
    return segments.stream().map(segment -> answered(segment, own)).toList();
  }

  /**
   * The members of a segment; if another lane answers, with the subject of that lane and its
   * lineage.
   */
  private static Map<String, Object> answered(AreaTimeline.AnsweredSegment segment, Lane own) {
    var members = new LinkedHashMap<>(RECORDED.segment(segment.segment()));
    if (!segment.by().equals(own)) {
      members.put("subject", segment.by().subject());
    }
    if (!segment.lineage().isEmpty()) {
      members.put("lineage", segment.lineage().stream().map(AnswerJson::step).toList());
    }
    return members;
  }

  private static Map<String, Object> lane(Timeline.OfLane lane) {
    return PolicyFactJson.lane(lane.lane(), new JsonObject())
        .with("segments", lane.segments().stream().map(RECORDED::segment).toList())
        .object();
  }

  /** One row for each segment. */
  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> segments(Map<String, Object> lane) {
    var segments = (List<Map<String, Object>>) lane.getOrDefault("segments", List.of());
    return segments.stream()
        .map(
            segment -> {
              var row = new LinkedHashMap<>(lane);
              row.putAll(segment);
              return row;
            });
  }

  /** The record axis: events in sequence, each with its payload as stored. */
  public static Listing record(AnswerHead head, List<RecordedEvent> events) {
    var to = head.writeRecordAxis(new JsonObject().with("country", head.country().value()));
    return Listing.of(to, "events", () -> events.stream().map(AnswerLists::event), EVENTS);
  }

  /** One event as {@link #record} writes it, without a line end. */
  public static String line(RecordedEvent event) {
    return new String(Json.MAPPER.writeValueAsBytes(event(event)), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> event(RecordedEvent event) {
    var envelope = event.envelope();
    return new JsonObject()
        .with("sequence", envelope.sequence())
        .with("type", EventTypes.of(event.statement()))
        .with("recordedAt", envelope.recordedAt())
        .with("decisionId", envelope.decisionId().value())
        .with("data", EventCodec.object(event))
        .object();
  }
}
