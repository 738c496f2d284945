package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk, with a script that compares the body of every response. */
final class Wrk {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([\\d.]+)");
  private static final Pattern DRAWN = Pattern.compile("drawn (\\d+), wrong (\\d+), first: (.*)");
  private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");
  private static final String SCRIPT =
      """
      drawn_paths, wrong, first = 0, 0, ""
      function request()
        drawn_paths = drawn_paths + 1
        return "GET " .. next_path() .. " HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"
      end
      function response(status, headers, body)
        if status ~= 200 or not is_right(body) then
          wrong = wrong + 1
          if wrong == 1 then first = status .. " " .. string.gsub(body, "%c", " ") end
        end
      end
      local threads = {}
      function setup(thread) threads[#threads + 1] = thread end
      function done()
        for _, one in ipairs(threads) do
          print("drawn " .. one:get("drawn_paths") .. ", wrong " .. one:get("wrong") .. ", first: " .. one:get("first"))
        end
      end
      """;

  private Wrk() {}

  /** For whole seconds, and at least one. */
  static Driver.Load ask(Path folder, int port, int connections, Workload workload, Duration time)
      throws IOException {
    var script = folder.resolve("wrk.lua");
    Files.writeString(script, workload.lua() + SCRIPT);
    var seconds = Math.max(1, time.toSeconds());
    var words = new ArrayList<>(Cores.driver());
    words.addAll(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
    words.addAll(List.of("-s", script.toString(), "http://127.0.0.1:" + port));
    var said = new ProcessBuilder(words).redirectErrorStream(true).start();
    var text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var drawn = found(DRAWN, text);
    workload.skip(Long.parseLong(drawn.group(1)));
    var broken = BROKEN.matcher(text);
    var isBroken = broken.find();
    return new Driver.Load(
        Long.parseLong(found(REQUESTS, text).group(1)),
        Double.parseDouble(found(RATE, text).group(1)),
        Long.parseLong(drawn.group(2)) + (isBroken ? 1 : 0),
        isBroken ? "socket errors: " + broken.group(1) : drawn.group(3));
  }

  private static Matcher found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk said: " + text);
    }
    return matcher;
  }
}
