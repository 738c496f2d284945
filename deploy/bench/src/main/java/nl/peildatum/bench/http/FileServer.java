package nl.peildatum.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.ProcessorCores;
import nl.peildatum.bench.product.ProductProcess;

/** A server that sends one file: nginx, or the server of the JDK where nginx is missing. */
record FileServer(String name, Process process, int port) implements AutoCloseable {
  static final String FILE = "/answer.json";

  static FileServer started(Path folder, String content, boolean nginx) {
    try {
      Files.createDirectories(folder.resolve("www"));
      Files.writeString(folder.resolve("www" + FILE), content);
      var server = nginx ? nginx(folder) : jdkServer(folder);
      server.awaitFile();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FileServer nginx(Path folder) throws IOException {
    var port = ProductProcess.freePort();
    var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
    var settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        %s worker_processes 1; daemon off; pid %s/nginx.pid; error_log %s/error.log;
        events { worker_connections 512; }
        http {
          access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
          types { application/json json; } open_file_cache max=10;
          client_body_temp_path %s/t1; proxy_temp_path %s/t2; fastcgi_temp_path %s/t3;
          uwsgi_temp_path %s/t4; scgi_temp_path %s/t5;
          server { listen 127.0.0.1:%d; root %s/www; }
        }
        """
            .formatted(user, folder, folder, folder, folder, folder, folder, folder, port, folder));
    var words = List.of("nginx", "-e", folder + "/error.log", "-c", settings.toString());
    return new FileServer("nginx", start(words), port);
  }

  private static FileServer jdkServer(Path folder) throws IOException {
    var port = ProductProcess.freePort();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        List.of(
            java,
            "-m",
            "jdk.httpserver",
            "-b",
            "127.0.0.1",
            "-p",
            "" + port,
            "-o",
            "none",
            "-d",
            folder.resolve("www").toString());
    return new FileServer("the JDK's file server", start(words), port);
  }

  private static Process start(List<String> words) throws IOException {
    var all = new ArrayList<>(ProcessorCores.serverPrefix());
    all.addAll(words);
    var builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().merge("PATH", ":/usr/sbin:/usr/local/sbin", String::concat);
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private void awaitFile() {
    for (var attempt = 0; attempt < 200; attempt++) {
      try (var connection = new HttpConnection(port)) {
        connection.get(FILE).expectStatus(200);
        return;
      } catch (IOException | UncheckedIOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new IllegalStateException(name + " does not answer");
  }

  Stream<Long> pids() {
    return ProcessorCores.processTree(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
