package nl.peildatum.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.bench.product.ProcessorCores;

/** Runs wrk with a script that compares the body of every response. */
final class Wrk {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([\\d.]+)");
  private static final Pattern TIMES = Pattern.compile("p50 ([\\d.]+) p99 ([\\d.]+) microseconds");
  private static final Pattern WRONG = Pattern.compile("wrong (\\d+), first: (.*)");
  private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");

  /**
   * Lua that wrk runs. wrk asks for one request that it does not send; that one must not be drawn
   * from the workload. After the last response the script interrupts wrk, which then prints its
   * results as it does when its time is up.
   */
  private static final String SCRIPT =
      """
      local signals = require("ffi")
      signals.cdef("int getpid(); int kill(int, int);")
      local looked_at, answered = false, 0
      wrong, first = 0, ""
      function request()
        if not looked_at then
          looked_at = true
          return "GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"
        end
        local path = next_path()
        return path and "GET " .. path .. " HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n" or ""
      end
      function response(status, headers, body)
        if status ~= 200 or not is_right(body) then
          wrong = wrong + 1
          if wrong == 1 then first = status .. " " .. string.gsub(body, "%c", " ") end
        end
        answered = answered + 1
        if answered == count then signals.C.kill(signals.C.getpid(), 2) end
      end
      local threads = {}
      function setup(thread) threads[#threads + 1] = thread end
      function done(summary, latency, requests)
        print("p50 " .. latency:percentile(50) .. " p99 " .. latency:percentile(99) .. " microseconds")
        for _, one in ipairs(threads) do
          print("wrong " .. one:get("wrong") .. ", first: " .. one:get("first"))
        end
      end
      """;

  private Wrk() {}

  /**
   * @param time is cut to whole seconds; at least one
   */
  static LoadGenerator.Load run(
      Path folder, int port, int connections, Workload workload, Duration time) throws IOException {
    var script = folder.resolve("wrk.lua");
    Files.writeString(script, workload.lua() + "local count = " + workload.count() + "\n" + SCRIPT);
    var seconds = Math.max(1, time.toSeconds());
    var words = new ArrayList<>(ProcessorCores.loadGeneratorPrefix());
    words.addAll(
        List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s"));
    words.addAll(List.of("-s", script.toString(), "http://127.0.0.1:" + port));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var wrong = found(WRONG, text);
    var times = found(TIMES, text);
    var broken = BROKEN.matcher(text);
    var isBroken = broken.find();
    return new LoadGenerator.Load(
        Long.parseLong(found(REQUESTS, text).group(1)),
        Double.parseDouble(found(RATE, text).group(1)),
        Double.parseDouble(times.group(1)) / 1e3,
        Double.parseDouble(times.group(2)) / 1e3,
        Long.parseLong(wrong.group(1)) + (isBroken ? 1 : 0),
        isBroken ? "socket errors: " + broken.group(1) : wrong.group(2));
  }

  private static Matcher found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk printed: " + text);
    }
    return matcher;
  }
}
