package nl.peildatum.query.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Listing;
import nl.peildatum.json.Table;
import org.jspecify.annotations.Nullable;

/** Writes changes of answers as JSON, for streams, lists and the topic. */
public final class AnswerChangeJson {
  /** The type of the event, with its version. */
  public static final String TYPE = "answer-changed.v1";

  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final Table NO_TABLE = Table.of(List.of(), List.of());

  private AnswerChangeJson() {}

  /** The change as JSON in its RFC 8785 form, UTF-8. */
  public static byte[] data(AnswerChange change) {
    return Json.canonical(object(change));
  }

  /**
   * The attributes of a change as a CloudEvent. Its id is derived from country and sequence only.
   *
   * @param source the register, {@code urn:nld:oin:<OIN>:systeem:<name>}
   */
  public static CloudEvent around(AnswerChange change, String source) {
    return new CloudEvent(
        id(change), source, TYPE, change.step().at(), change.country().value(), change.sequence());
  }

  private static String id(AnswerChange change) {
    var name = change.country() + "-" + change.sequence();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * A change as a CloudEvent in structured mode: RFC 8785 form, UTF-8.
   *
   * @param source the register, {@code urn:nld:oin:<OIN>:systeem:<name>}
   */
  public static byte[] cloudEvent(AnswerChange change, String source) {
    var event = new LinkedHashMap<String, Object>(around(change, source).attributes());
    event.put("datacontenttype", "application/json");
    event.put("data", object(change));
    return Json.canonical(event);
  }

  /**
   * A part of a feed, with the last sequence of the whole feed.
   *
   * @param after sequence, exclusive
   * @param last sequence, inclusive
   * @param recordedThrough everything recorded up to this instant (UTC, inclusive) is in the feed;
   *     {@code null} while that is not known
   */
  public static Listing list(Feed feed, long after, long last, @Nullable Instant recordedThrough) {
    return list(
        feed, null, feed.head(), recordedThrough, () -> feed.after(after).limit(last - after));
  }

  /**
   * A part of the changes of a place, with the last sequence of all its changes.
   *
   * @param area the area as in the head of an answer
   * @param changes all changes of the place
   * @param after sequence, exclusive
   * @param last sequence, inclusive
   * @param recordedThrough as in {@link #list(Feed, long, long, Instant)}
   */
  public static Listing list(
      Feed feed,
      Map<String, Object> area,
      List<AnswerChange> changes,
      long after,
      long last,
      @Nullable Instant recordedThrough) {
    return list(
        feed,
        area,
        changes.size(),
        recordedThrough,
        () -> changes.subList((int) after, (int) last).stream());
  }

  private static Listing list(
      Feed feed,
      @Nullable Map<String, Object> area,
      long head,
      @Nullable Instant recordedThrough,
      Supplier<Stream<AnswerChange>> changes) {
    var members =
        new JsonObject()
            .with("country", feed.record().country().value())
            .with("area", area)
            .with("head", head)
            .with("recordSequence", feed.record().head())
            .with("recordedThrough", recordedThrough);
    return Listing.of(
        members, "changes", () -> changes.get().map(AnswerChangeJson::object), NO_TABLE);
  }

  static Map<String, Object> object(AnswerChange change) {
    var step = change.step();
    var to =
        new JsonObject()
            .with("country", change.country().value())
            .with("sequence", change.sequence())
            .with("firstSequence", step.firstSequence())
            .with("lastSequence", step.lastSequence())
            .with("at", step.at())
            .with("cause", cause(step.cause()))
            .with("recordSequence", step.recordSequence());
    return changed(change.changed(), to).object();
  }

  /**
   * A change about a place, or about another area, which is then named; {@code before} or {@code
   * after} is null where the other area's policy does not bear.
   */
  private static JsonObject ofPlace(PlaceDifference change) {
    var to = new JsonObject();
    if (change.other() != null) {
      to.with("area", AnswerHead.otherArea(change.other()));
    }
    return PolicyFactJson.lane(change.lane(), to)
        .with("basis", change.basis())
        .withNull("from", change.from())
        .withNull("until", change.until())
        .with("before", change.before() == null ? null : RECORDED.answer(change.before()))
        .with("after", change.after() == null ? null : RECORDED.answer(change.after()));
  }

  private static JsonObject cause(ChangeCause cause) {
    return switch (cause) {
      case ChangeCause.Recorded recorded ->
          new JsonObject().with("type", "RECORDED").with("decisionId", recorded.decision().value());
      case ChangeCause.DayBegan began ->
          new JsonObject().with("type", "DAY_BEGAN").with("day", began.day());
    };
  }

  private static JsonObject changed(ChangedAnswer changed, JsonObject to) {
    return switch (changed) {
      case ChangedAnswer.OfLane(var difference) ->
          to.with("of", "LANE").withAll(AnswerWriter.difference(RECORDED, difference));
      case ChangedAnswer.OfArea(var difference) ->
          to.with("of", "AREA").withAll(AnswerWriter.difference(RECORDED, difference));
      case ChangedAnswer.OfPlace(var difference) ->
          to.with("of", "AREA").withAll(ofPlace(difference).object());
      case ChangedAnswer.NotOnRecord(var difference) ->
          to.with("of", "NOT_ON_RECORD").withAll(AnswerWriter.difference(RECORDED, difference));
    };
  }
}
