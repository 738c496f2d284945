package nl.peildatum.deploy.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.painted.Painted.Sent;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every writer was told, to be held against the record afterwards. */
final class Outcomes {
  private static final String TITLE = "/instrument/title";

  /**
   * @param namedHead -1 where none was named
   */
  private record Outcome(Sent sent, long namedHead, Reply reply) {}

  private record Recorded(String id, long first, long last) {}

  private final String country;
  private final Collection<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Collection<Reply> previews = new ConcurrentLinkedQueue<>();
  private final AtomicLong head = new AtomicLong();

  Outcomes(String country) {
    this.country = country.toLowerCase(Locale.ROOT);
  }

  Callable<Void> recording(Wire node, Sent sent, boolean namesHead) {
    return () -> {
      var reply =
          namesHead
              ? node.record(sent.path(), sent.body(), sent.head())
              : node.record(sent.path(), sent.body());
      outcomes.add(new Outcome(sent, namesHead ? sent.head() : -1, reply));
      if (reply.status() == 201) {
        head.accumulateAndGet(reply.number("/lastSequence"), Math::max);
      }
      return null;
    };
  }

  Callable<Void> previewing(Wire node, Sent sent) {
    return () -> {
      previews.add(node.record(sent.path() + "?dryRun=true", sent.body()));
      return null;
    };
  }

  /** The same decision under another title: another body, the same policy. */
  static Sent altered(Sent sent) {
    var file = (ObjectNode) JsonMapper.shared().readTree(sent.body());
    ((ObjectNode) file.path("instrument")).put("title", "Another title");
    return new Sent(sent.id(), sent.path(), file.toString(), sent.head(), sent.needsHead());
  }

  /** The last sequence that was acknowledged. */
  long head() {
    return head.get();
  }

  SortedMap<String, Integer> counted() {
    var counted = new TreeMap<String, Integer>();
    outcomes.forEach(one -> counted.merge(Integer.toString(one.reply().status()), 1, Integer::sum));
    previews.forEach(one -> counted.merge("preview", 1, Integer::sum));
    return counted;
  }

  void agreesWith(Wire node) {
    var record = recorded(node);
    isContiguous(record);
    isWhatWasAcknowledged(record);
    outcomes.forEach(outcome -> truth(outcome, node, record).accept(outcome));
    previews.forEach(preview -> sawWholeDecisions(preview, record));
  }

  private List<Recorded> recorded(Wire node) {
    var events = node.get("/v1/countries/" + country + "/record?sequence=" + head()).is(200).json();
    return elements(events.path("events"))
        .filter(event -> event.path("type").asString().equals("decision-recorded.v1"))
        .map(
            event ->
                new Recorded(
                    event.path("decisionId").asString(),
                    event.path("sequence").asLong(),
                    event.at("/data/lastSequence").asLong()))
        .toList();
  }

  private void isContiguous(List<Recorded> record) {
    var last = 0L;
    for (var decision : record) {
      assertThat(decision.first()).as(decision.toString()).isEqualTo(last + 1);
      last = decision.last();
    }
    assertThat(last).isEqualTo(head());
  }

  private void isWhatWasAcknowledged(List<Recorded> record) {
    var acknowledged =
        outcomes.stream()
            .filter(outcome -> outcome.reply().status() == 201)
            .map(outcome -> told(outcome.reply()))
            .toList();
    assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(record);
  }

  private static Recorded told(Reply reply) {
    return new Recorded(
        reply.text("/decisionId"), reply.number("/firstSequence"), reply.number("/lastSequence"));
  }

  private Consumer<Outcome> truth(Outcome outcome, Wire node, List<Recorded> record) {
    return switch (outcome.reply().status()) {
      case 201 -> one -> followsTheHeadItNamed(one, node);
      case 200 -> one -> wasAnsweredBefore(one, node);
      case 409 -> one -> isOnRecordOtherwise(one, node);
      case 412 -> one -> cameInBetween(one, record);
      case 400 -> one -> one.reply().is(400);
      default ->
          one -> {
            throw new AssertionError(one.reply().asked() + " " + one.reply().status());
          };
    };
  }

  private static void followsTheHeadItNamed(Outcome outcome, Wire node) {
    if (outcome.namedHead() >= 0) {
      assertThat(outcome.reply().number("/firstSequence")).isEqualTo(outcome.namedHead() + 1);
    }
    assertThat(titleOnRecord(outcome, node)).isEqualTo(titleSent(outcome));
  }

  private void wasAnsweredBefore(Outcome outcome, Wire node) {
    assertThat(titleOnRecord(outcome, node)).isEqualTo(titleSent(outcome));
    assertThat(outcomes)
        .filteredOn(
            one -> one.reply().status() == 201 && one.sent().id().equals(outcome.sent().id()))
        .singleElement()
        .satisfies(first -> assertThat(first.reply().body()).isEqualTo(outcome.reply().body()));
  }

  private static void isOnRecordOtherwise(Outcome outcome, Wire node) {
    assertThat(titleOnRecord(outcome, node)).isNotEqualTo(titleSent(outcome));
  }

  private static void cameInBetween(Outcome outcome, List<Recorded> record) {
    var reply = outcome.reply();
    var expected = reply.number("/expected");
    var toldHead = reply.number("/head");
    assertThat(expected).isEqualTo(outcome.namedHead()).isNotEqualTo(toldHead);
    var between =
        record.stream()
            .filter(decision -> decision.first() > expected && decision.last() <= toldHead)
            .map(Recorded::id)
            .toList();
    assertThat(between).isNotEmpty();
    assertThat(record).extracting(Recorded::last).contains(toldHead);
    assertThat(
            elements(reply.json().path("decisions"))
                .map(decision -> decision.path("decisionId").asString())
                .toList())
        .isEqualTo(between);
  }

  private static void sawWholeDecisions(Reply preview, List<Recorded> record) {
    if (preview.status() == 200) {
      var seen = preview.number("/head");
      assertThat(seen == 0 || record.stream().anyMatch(decision -> decision.last() == seen))
          .as("a dry run saw %d, the end of a decision", seen)
          .isTrue();
    } else {
      preview.is(400);
    }
  }

  private static String titleOnRecord(Outcome outcome, Wire node) {
    return node.get("/v1/decisions/" + outcome.sent().id()).is(200).text(TITLE);
  }

  private static String titleSent(Outcome outcome) {
    return JsonMapper.shared().readTree(outcome.sent().body()).at(TITLE).asString("");
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
