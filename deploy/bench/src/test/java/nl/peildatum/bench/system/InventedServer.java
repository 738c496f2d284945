package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * As little of the product as {@link DistinctQuestions} needs: it records decisions, and answers
 * about an area what is in force. Every fiftieth answer can be spoiled.
 */
final class InventedServer implements AutoCloseable {
  private static final Pattern QUESTION =
      Pattern.compile(".*/areas/([^/]+)/policy\\?sequence=(\\d+)&geldigOp=([\\d-]+)");
  private static final Pattern DECISION =
      Pattern.compile("(?s).*\"decidedOn\":\"([\\d-]+)\".*\"areas\":\\[([^]]*)].*");

  private record Fact(long moment, String from, long sequence, long alternative) {}

  final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Map<String, Fact> facts = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile UnaryOperator<String> spoiled = UnaryOperator.identity();
  private long sequence;

  InventedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void spoilOneInFifty(UnaryOperator<String> how) {
    spoiled = how;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var isDecision = path.endsWith("/decisions");
      var body = (isDecision ? record(sent) : reply(path)).getBytes(UTF_8);
      exchange.sendResponseHeaders(isDecision ? 201 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized String record(String decision) {
    var found = DECISION.matcher(decision);
    if (!found.matches()) {
      throw new IllegalArgumentException(decision);
    }
    var areas = List.of(found.group(2).replace("\"", "").split(","));
    var first = sequence + 2;
    sequence += 2L * areas.size() + 1;
    for (var at = 0; at < areas.size(); at++) {
      var fact = new Fact(sequence, found.group(1), first + at, first + at + areas.size());
      facts.put(areas.get(at), fact);
    }
    return decision.substring(0, decision.indexOf("\"instrument\""))
        + "\"lastSequence\":"
        + sequence
        + "}";
  }

  private String reply(String path) {
    var question = QUESTION.matcher(path);
    if (!question.matches()) {
      return "{\"access_token\":\"invented\"}";
    }
    asked.add(path);
    var right = answer(question.group(1), Long.parseLong(question.group(2)), question.group(3));
    return answered.incrementAndGet() % 50 == 0 ? spoiled.apply(right) : right;
  }

  private String answer(String area, long moment, String day) {
    var fact = facts.get(area);
    var stands = fact != null && fact.moment() <= moment && fact.from().compareTo(day) <= 0;
    return "{\"area\":{\"id\":\"%s\"},\"geldigOp\":\"%s\",\"sequence\":%d,\"answers\":[%s]}"
        .formatted(
            area,
            day,
            moment,
            stands && fact != null
                ? inForce(fact.sequence()) + "," + inForce(fact.alternative())
                : "{\"status\":\"NOT_IN_FORCE\"}");
  }

  private static String inForce(long sequence) {
    return "{\"status\":\"IN_FORCE\",\"fact\":{\"sequence\":" + sequence + "}}";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
