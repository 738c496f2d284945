package nl.peildatum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The replies of deprecated operations")
class DeprecationFilterTest {
  private static final Map<String, Object> DOCUMENT =
      Map.of(
          "servers",
          List.of(Map.of("url", "/v1")),
          "paths",
          Map.of(
              "/countries/{cc}/old",
              Map.of(
                  "get",
                  Map.of(
                      "deprecated",
                      true,
                      "x-deprecated-on",
                      "2026-12-01",
                      "x-sunset",
                      "2028-01-02"),
                  "post",
                  Map.of()),
              "/earlier",
              Map.of(
                  "servers",
                  List.of(Map.of("url", "/")),
                  "get",
                  Map.of(
                      "deprecated",
                      true,
                      "x-deprecated-on",
                      "2023-07-01",
                      "x-sunset",
                      "2024-07-01",
                      "externalDocs",
                      Map.of("url", "/notes/earlier")))));

  @TempDir Path folder;
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws LifecycleException {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    var context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "answers", new Answers()).addMapping("/");
    var filter = new FilterDef();
    filter.setFilterName("deprecation");
    filter.setFilter(new DeprecationFilter(() -> DOCUMENT));
    context.addFilterDef(filter);
    var everywhere = new FilterMap();
    everywhere.setFilterName("deprecation");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
    tomcat.getConnector();
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
    http.close();
  }

  @Test
  @DisplayName("say since when they are, when they end, and where it says what to use")
  void deprecated() throws Exception {
    for (var method : List.of("GET", "HEAD")) {
      var reply = send(method, "/v1/countries/ml/old?x=1");
      assertThat(reply.headers().allValues("Deprecation")).containsExactly("@1796083200");
      assertThat(reply.headers().allValues("Sunset"))
          .containsExactly("Sun, 02 Jan 2028 00:00:00 GMT");
      assertThat(reply.headers().allValues("Link"))
          .containsExactly("</api>; rel=\"deprecation\"", "</x>; rel=\"canonical\"");
    }
    var earlier = send("GET", "/earlier");
    assertThat(earlier.headers().allValues("Deprecation")).containsExactly("@1688169600");
    assertThat(earlier.headers().allValues("Link"))
        .contains("</notes/earlier>; rel=\"deprecation\"");
  }

  @Test
  @DisplayName("are alone in that")
  void others() throws Exception {
    for (var reply :
        List.of(
            send("POST", "/v1/countries/ml/old"),
            send("GET", "/countries/ml/old"),
            send("GET", "/v1/countries/ml/old/er"))) {
      assertThat(reply.headers().map()).doesNotContainKeys("deprecation", "sunset");
      assertThat(reply.headers().allValues("Link")).hasSize(1);
    }
  }

  private HttpResponse<Void> send(String method, String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    return http.send(
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.discarding());
  }

  private static final class Answers extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.addHeader("Link", "</x>; rel=\"canonical\"");
      response.flushBuffer();
    }
  }
}
