package nl.peildatum.command;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command side alone, as it starts in production, over a store and a broker of the test's. */
public final class Service implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final ServletWebServerApplicationContext context;

  public Service(String store, String kafka) {
    this(store, kafka, Map.of());
  }

  /**
   * @param others beans beside those of the service
   */
  public Service(String store, String kafka, Map<String, Object> more, Class<?>... others) {
    var settings = new HashMap<>(more);
    settings.put("peildatum.eventstore.url", store);
    settings.put("peildatum.kafka.bootstrap-servers", kafka);
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.computeIfAbsent("peildatum.data", none -> folder().toString());
    settings.put("spring.main.banner-mode", "off");
    var application = new SpringApplication(PolicyCommand.class);
    application.addPrimarySources(List.of(others));
    application.setDefaultProperties(settings);
    context = (ServletWebServerApplicationContext) application.run();
    await("the store is compared with the topic")
        .atMost(Duration.ofSeconds(60))
        .until(() -> ApiClient.exchange(to("/health/ready")).statusCode() == 200);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("peildatum-data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public HttpRequest.Builder to(String path) {
    var port = java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    return ApiClient.onPort(port).to(path);
  }

  public Reply send(HttpRequest.Builder request) {
    return ApiClient.send(request);
  }

  Reply askToken(String client, String secret, String form) {
    var basic =
        Base64.getEncoder()
            .encodeToString(
                (client + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return send(
        to("/oauth2/token")
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public String token(String client) {
    var answer = askToken(client, "demo", "grant_type=client_credentials");
    return answer.json().path("access_token").asString();
  }

  public HttpRequest.Builder decision(String query, String body) {
    return to("/v1/countries/ml/decisions" + query)
        .header("Authorization", "Bearer " + token("importer"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  @Override
  public void close() {
    context.close();
  }
}
