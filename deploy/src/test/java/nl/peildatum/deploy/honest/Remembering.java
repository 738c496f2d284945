package nl.peildatum.deploy.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.deploy.fleet.Node;
import nl.peildatum.deploy.fleet.Patience;
import tools.jackson.databind.JsonNode;

/** The client who remembers: every final answer it ever got must be given again, to the byte. */
final class Remembering {
  private static final int COUNTRIES_EVERY = 12;

  /** Nothing is ever recorded of it, so only what was read of all countries makes it final. */
  private static final Question OF_NOBODY =
      new Question("/v1/countries/uy/policy", List.of(), List.of("geldigOp=2020-01-01"));

  private final Random random;
  private final Curiosity curiosity;
  private final Map<String, String> promises = new ConcurrentHashMap<>();
  private final List<String> addresses = new ArrayList<>();
  private final Queue<Said> said = new ConcurrentLinkedQueue<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();

  Remembering(Random random, Curiosity curiosity) {
    this.random = random;
    this.curiosity = curiosity;
  }

  /** Asks something, mostly new, at some moment. */
  void wonder(Node node) {
    var country = curiosity.country();
    if (random.nextInt(COUNTRIES_EVERY) == 0) {
      ask(node, new Question("/v1/countries", List.of(), List.of()), asOfNow());
    } else {
      ask(node, curiosity.question(country), curiosity.moment(country));
    }
    remembered().ifPresent(address -> askAgain(node.url(), address));
  }

  private static String asOfNow() {
    return Curiosity.asOf(Curiosity.now());
  }

  Reply ask(Node node, Question question, String moment) {
    var where = node.url() + question.at(moment);
    var reply = Http.get(where);
    if (reply.status() == 200) {
      hear(question, moment, reply, where);
    } else if (!reply.claimsNothing() && moment.startsWith("sequence")) {
      broken.add("what was acknowledged is denied: " + where + "\n" + reply);
    }
    return reply;
  }

  /** Whether a node says that nothing can be added any more at or before the moment. */
  boolean isFinal(Node node, Instant moment) {
    var reply = ask(node, OF_NOBODY, Curiosity.asOf(moment));
    return reply.status() == 200 && reply.json().path("final").asBoolean();
  }

  private void hear(Question question, String moment, Reply reply, String where) {
    var answer = reply.json();
    if (answer.has("countries")) {
      hearAll(question, answer, reply, where);
      return;
    }
    var heard = Said.of(answer, where);
    said.add(heard);
    if (heard.recordedThrough() != null) {
      curiosity.heard(heard.recordedThrough());
    }
    if (heard.isFinal()) {
      keep(question.asAnswered(answer), reply.body());
      if (moment.startsWith("sequence")) {
        keep(question.pinnedAsAnswered(answer), reply.body());
      }
    }
  }

  private void hearAll(Question question, JsonNode answer, Reply reply, String where) {
    for (var country : Places.countries()) {
      var sequence = 0L;
      for (var listed : answer.path("countries")) {
        if (listed.path("country").asString("").equals(country)) {
          sequence = listed.path("sequence").asLong();
        }
      }
      said.add(
          new Said(
              country,
              Said.instant(answer.path("beschikbaarOp")),
              sequence,
              answer.path("final").asBoolean(),
              Said.instant(answer.path("recordedThrough")),
              where));
    }
    if (answer.path("final").asBoolean()) {
      keep(question.asAnswered(answer), reply.body());
    }
  }

  private void keep(String address, String body) {
    var before = promises.putIfAbsent(address, body);
    if (before == null) {
      synchronized (addresses) {
        addresses.add(address);
      }
    } else {
      compare(address, before, body);
    }
  }

  private Optional<String> remembered() {
    synchronized (addresses) {
      return addresses.isEmpty()
          ? Optional.empty()
          : Optional.of(addresses.get(random.nextInt(addresses.size())));
    }
  }

  /**
   * True when it was answered, rightly or not. A node that has not read as far yet may still say
   * that its answer is not final; what it rests on then is judged by the event store.
   */
  private boolean askAgain(String url, String address) {
    var before = promises.getOrDefault(address, "");
    var reply = Http.getAgain(url + address, before);
    if (reply.claimsNothing()) {
      return false;
    }
    if (reply.status() == 200 && reply.body().equals(before)) {
      return true;
    }
    if (reply.status() == 200) {
      if (!reply.json().path("final").asBoolean()) {
        return false;
      }
      compare(url + address, before, reply.body());
    } else {
      broken.add("what was final is refused: " + url + address + "\n" + reply);
    }
    return true;
  }

  private void compare(String where, String before, String now) {
    if (!before.equals(now)) {
      broken.add("%s\nwas %s\nis  %s".formatted(where, before, now));
    }
  }

  /**
   * Every node gives every final answer again, as soon as it answers at all. Of all countries
   * together a node says nothing finally while it cannot answer for one of them.
   */
  void everythingStandsOn(List<String> urls) {
    var open = new AtomicReference<>(everywhere(urls));
    await("every final answer is given again")
        .atMost(Patience.LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(
                        open.updateAndGet(
                            left ->
                                left.parallelStream()
                                    .filter(each -> !each.isAnswered(this))
                                    .toList()))
                    .as("not given again yet")
                    .allMatch(Place::cannotBeAnswered));
    assertThat(broken).as("final answers that did not stand").isEmpty();
  }

  private List<Place> everywhere(List<String> urls) {
    synchronized (addresses) {
      return urls.stream()
          .flatMap(url -> addresses.stream().map(address -> new Place(url, address)))
          .toList();
    }
  }

  /** One final answer on one node. */
  private record Place(String url, String address) {
    boolean isAnswered(Remembering client) {
      return client.askAgain(url, address);
    }

    /** It is of all countries, and the node cannot answer for one of them now. */
    boolean cannotBeAnswered() {
      return isOfAllCountries() && hasTrouble();
    }

    private boolean isOfAllCountries() {
      return address.startsWith("/v1/countries?");
    }

    private boolean hasTrouble() {
      return Http.get(url + "/health/ready").body().contains("\"country-in-trouble\"");
    }
  }

  /** No answer rested on less than it claimed; what is heard meanwhile is judged the next time. */
  void nothingWasUntrue(Store store) throws SQLException {
    var heard = List.copyOf(said);
    var truth = Truth.of(store);
    assertThat(heard.stream().flatMap(each -> truth.against(each).stream()).limit(5))
        .as("answers that are not what the event store says")
        .isEmpty();
  }

  /** Nobody stops without a word. */
  void orItIsTold(Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException failure) {
      broken.add("somebody could not go on: " + failure);
      throw failure;
    }
  }

  int promises() {
    return promises.size();
  }

  int answers() {
    return said.size();
  }
}
