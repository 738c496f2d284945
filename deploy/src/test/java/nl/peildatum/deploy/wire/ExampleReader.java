package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader of one page who tries its examples in order, with the receipt that an earlier one gave.
 */
final class ExampleReader {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern ADDRESS = Pattern.compile("(?:http://)?localhost:8080(/.*)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ELLIPSIS = "…";
  private static final String RECEIPT = "r1." + ELLIPSIS;

  private final Wire product;
  private final List<JsonNode> replies = new ArrayList<>();
  private String lastCase = "";
  private String receipt = "";

  ExampleReader(Wire product) {
    this.product = product;
  }

  void tries(PageExample example) {
    if (example.isRequest()) {
      request(example.text());
    } else {
      json(JsonMapper.shared().readTree(example.text()));
    }
  }

  private void json(JsonNode example) {
    if (example.has("acts")) {
      record(example);
    } else if (!replies.isEmpty()) {
      var reply = replies.removeLast();
      assertThat(isSomewhereIn(reply, example)).as("%s holds %s", reply, example).isTrue();
    }
  }

  /** Records a decision, and waits until the next request can be answered from it. */
  private void record(JsonNode decision) {
    var country = "/v1/countries/" + decision.path("country").asString("").toLowerCase(Locale.ROOT);
    var recorded = product.record(country + "/decisions", decision.toString()).is(201);
    var read = country + "/record?sequence=" + recorded.number("/lastSequence");
    await().atMost(PATIENCE).until(() -> product.get(read).status() == 200);
  }

  private void request(String command) {
    var method = "GET";
    var headers = new ArrayList<String>();
    var path = "";
    var body = "";
    var words = words(command).iterator();
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "curl", "-s", "-N", "-sN" -> {}
        case "-o" -> words.next();
        case "-X" -> method = words.next();
        case "-H" -> headers.addAll(List.of(words.next().split(": ", 2)));
        case "-d" -> body = lastCase = words.next().strip().replace(RECEIPT, receipt);
        case "-T" -> body = lines(words.next());
        default -> path = path(word);
      }
    }
    if (body.isEmpty()) {
      get(method, path, headers);
    } else {
      post(path, body, headers);
    }
  }

  /** Of a stream, only whether it is there: it has no end to wait for. */
  private void get(String method, String path, List<String> headers) {
    var isStream = headers.contains("text/event-stream");
    var reply = product.send(isStream ? "HEAD" : method, path, headers.toArray(String[]::new));
    keep(reply.is(200));
    if (headers.contains("Accept")) {
      assertThat(reply.header("Content-Type")).startsWith(headers.getLast());
    }
  }

  private void post(String path, String body, List<String> headers) {
    var reply = product.post(path, body, headers.toArray(String[]::new)).is(200);
    assertThat(reply.body()).doesNotContain("/problems/");
    keep(reply);
  }

  private void keep(Reply reply) {
    replies.clear();
    if (reply.header("Content-Type").startsWith("application/json")) {
      replies.add(reply.json());
      receipt = reply.json().path("receipt").asString(receipt);
    }
  }

  /** The lines of a file that a page names: two cases, or a receipt. */
  private String lines(String file) {
    return switch (file) {
      case "cases.ndjson" -> (JsonMapper.shared().readTree(lastCase) + "\n").repeat(2);
      case "receipts.ndjson" -> "{\"receipt\": \"" + receipt + "\"}\n";
      default -> throw new AssertionError("no test knows the file " + file);
    };
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  private static String path(String word) {
    var address = ADDRESS.matcher(word);
    assertThat(address.matches()).as("an address of the product: %s", word).isTrue();
    return address.group(1);
  }

  private static boolean isSomewhereIn(JsonNode whole, JsonNode example) {
    return holds(whole, example)
        || StreamSupport.stream(whole.spliterator(), false)
            .anyMatch(part -> isSomewhereIn(part, example));
  }

  /** Whether each member and element of the example is in the node; an ellipsis means any text. */
  private static boolean holds(JsonNode node, JsonNode example) {
    if (example.isObject()) {
      return node.isObject()
          && example.properties().stream()
              .allMatch(member -> holds(node.path(member.getKey()), member.getValue()));
    }
    if (example.isArray()) {
      return node.isArray()
          && StreamSupport.stream(example.spliterator(), false)
              .allMatch(
                  element ->
                      StreamSupport.stream(node.spliterator(), false)
                          .anyMatch(found -> holds(found, element)));
    }
    return example.equals(node) || example.asString("").equals(ELLIPSIS);
  }
}
