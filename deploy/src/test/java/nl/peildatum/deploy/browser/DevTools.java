package nl.peildatum.deploy.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to a browser in the Chrome DevTools Protocol; threads may share it. */
final class DevTools implements AutoCloseable {
  private static final int MOST_SECONDS = 60;

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final Map<String, Consumer<Event>> listeners = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;

  DevTools(URI address) {
    this.socket = within(http.newWebSocketBuilder().buildAsync(address, new Reader()));
  }

  /** What the browser says without being asked. */
  record Event(String method, JsonNode params) {}

  /** Hands the events of a session to a listener, in their order. */
  void listen(String session, Consumer<Event> listener) {
    listeners.put(session, listener);
  }

  /**
   * Sends a command and waits for its result.
   *
   * @param session null = the browser itself
   */
  JsonNode call(@Nullable String session, String method, Map<String, ?> params) {
    var id = last.incrementAndGet();
    var result = new CompletableFuture<JsonNode>();
    awaited.put(id, result);
    var command = JsonMapper.shared().createObjectNode().put("id", id).put("method", method);
    command.set("params", JsonMapper.shared().valueToTree(params));
    if (session != null) {
      command.put("sessionId", session);
    }
    synchronized (socket) {
      within(socket.sendText(command.toString(), true));
    }
    var answer = within(result);
    if (answer.has("error")) {
      throw new AssertionError(method + " " + params + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  private static <T> T within(CompletableFuture<T> result) {
    try {
      return result.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private void received(JsonNode message) {
    var answered = awaited.remove(message.path("id").asInt(0));
    if (answered != null) {
      answered.complete(message);
      return;
    }
    var listener = listeners.get(message.path("sessionId").asString(""));
    if (listener != null) {
      listener.accept(new Event(message.path("method").asString(""), message.path("params")));
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        var whole = JsonMapper.shared().readTree(message.toString());
        message.setLength(0);
        received(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      awaited.values().forEach(result -> result.completeExceptionally(failure));
    }
  }
}
