package nl.peildatum.bench.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are each asked once, with the right body of every answer.
 *
 * @param folder to which questions and bodies are written for wrk, which compares the bytes without
 *     copying them
 * @param drawn how many questions {@link #nextPath} has returned
 */
record PreparedQuestions(
    String name,
    List<QuestionAndAnswer> questions,
    Map<String, QuestionAndAnswer> byPath,
    Path folder,
    AtomicInteger drawn)
    implements Workload {

  static PreparedQuestions of(String name, List<QuestionAndAnswer> questions, Path folder) {
    var byPath =
        questions.stream().collect(Collectors.toMap(QuestionAndAnswer::path, Function.identity()));
    return new PreparedQuestions(name, questions, byPath, folder, new AtomicInteger());
  }

  double meanBytes() {
    return questions.stream().mapToInt(one -> one.right().length).average().orElse(0);
  }

  @Override
  public @Nullable String nextPath() {
    var number = drawn.getAndIncrement();
    return number < questions.size() ? questions.get(number).path() : null;
  }

  @Override
  public boolean isRight(String path, String body) {
    var question = byPath.get(path);
    return question != null && question.isAnsweredBy(body);
  }

  @Override
  public int count() {
    return questions.size();
  }

  @Override
  public String lua() {
    var bodies = folder.resolve("bodies.bin");
    var paths = folder.resolve("paths.txt");
    try (var to = new BufferedOutputStream(Files.newOutputStream(bodies));
        var index = Files.newBufferedWriter(paths, StandardCharsets.UTF_8)) {
      for (var one : questions) {
        to.write(one.right());
        index.write(
            "%s %d %d %d\n"
                .formatted(one.path(), one.right().length, one.comparedStart(), one.comparedEnd()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return "local bodies, index = '%s', '%s'\n".formatted(bodies, paths) + DRAW_AND_COMPARE;
  }

  /**
   * Lua that draws the paths and compares the bodies. wrk does not say to which request a response
   * belongs, so the script finds the question by what the body names: area, day, country, sequence.
   * That question must have been asked and not yet answered.
   */
  private static final String DRAW_AND_COMPARE =
      """
      local ffi = require("ffi")
      ffi.cdef("int memcmp(const void *, const void *, size_t);")
      local find, sub, match = string.find, string.sub, string.match
      local file = assert(io.open(bodies, "rb"))
      all = file:read("*a") -- global, so that it is kept as long as what points into it
      file:close()
      local base = ffi.cast("const char *", all)
      local paths, places, lengths, befores, afters, named, open = {}, {}, {}, {}, {}, {}, {}
      local function name(body)
        local at = find(body, '"geldigOp":"', 1, true)
        if not at then return "" end
        local area = match(body, '^,"area":{"id":"([^"]+)', 16) or ""
        local sequence = match(body, '"sequence":(%d+)', at) or ""
        return area .. sub(body, at + 12, at + 21) .. sub(body, 13, 14) .. sequence
      end
      local place = 0
      for line in io.lines(index) do
        local path, length, before, after = match(line, "^(%S+) (%d+) (%d+) (%d+)$")
        local number = #paths + 1
        paths[number], places[number], lengths[number] = path, place, tonumber(length)
        befores[number], afters[number] = tonumber(before), tonumber(after)
        local question = name(sub(all, place + 1, place + 1000))
        if named[question] then error("two questions are named " .. question) end
        named[question] = number
        place = place + lengths[number]
      end
      local drawn = 0
      function next_path()
        drawn = drawn + 1
        open[drawn] = true
        return paths[drawn]
      end
      function is_right(body)
        local number = named[name(body)]
        if not (number and open[number]) then return false end
        open[number] = nil
        local right, before, after = base + places[number], befores[number], afters[number]
        local own = ffi.cast("const char *", body)
        if after == 0 then
          return #body == before and ffi.C.memcmp(own, right, before) == 0
        end
        local quote = find(body, '"', before + 1, true)
        return quote and #body - quote + 1 == after and ffi.C.memcmp(own, right, before) == 0
          and ffi.C.memcmp(own + quote - 1, right + lengths[number] - after, after) == 0
      end
      """;
}
