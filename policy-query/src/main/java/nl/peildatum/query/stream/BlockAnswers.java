package nl.peildatum.query.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.peildatum.problem.Language;
import nl.peildatum.web.StreamBudget;

/**
 * Answers blocks of lines: waits for the record on the calling thread, and computes the answers on
 * a worker thread.
 *
 * @param answer waits, where a line needs it, for the record, and returns the supplier of the
 *     line's answer; an empty answer = no line
 * @param inPlaceOfLong gives the line that replaces an answer too long for the memory left
 * @param language of the problem of a line that is too long
 */
record BlockAnswers(
    ExecutorService workers,
    StreamMemory memory,
    Function<byte[], Supplier<byte[]>> answer,
    Function<byte[], byte[]> inPlaceOfLong,
    Language language) {

  /** The bytes of answers after which these are written out before the block goes on. */
  private static final int MOST_BYTES = 1 << 20;

  /**
   * Answers of a block that are ready to be written, and the lines that are answered after that.
   *
   * @param largest the memory held by each of the largest answers
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Block(byte[] answers, List<StreamBudget.Place> largest, List<Line> unanswered) {}

  /** A line that came in, with the supplier of its answer. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Line(byte[] in, Supplier<byte[]> answer) {}

  /** Answers the first lines of a block. */
  Block begin(List<byte[]> lines) throws ExecutionException, InterruptedException {
    return answer(lines.stream().map(line -> new Line(line, answer(line))).toList());
  }

  private Supplier<byte[]> answer(byte[] line) {
    return NdjsonLines.isTooLong(line)
        ? () -> BodyBytes.tooLarge().bytes(language)
        : answer.apply(line);
  }

  /** Answers lines; stops after a MiB, or after all lines. */
  Block answer(List<Line> lines) throws ExecutionException, InterruptedException {
    var work = workers.submit(() -> written(lines));
    try {
      return work.get();
    } finally {
      work.cancel(true);
    }
  }

  private Block written(List<Line> lines) {
    var out = new ByteArrayOutputStream(lines.size() * 4_096);
    var largest = new ArrayList<StreamBudget.Place>();
    for (var i = 0; i < lines.size(); i++) {
      if (out.size() > MOST_BYTES) {
        return new Block(out.toByteArray(), largest, lines.subList(i, lines.size()));
      }
      var answered = lines.get(i).answer().get();
      if (answered.length > MOST_BYTES) {
        var taken = memory.take(answered.length);
        taken.ifPresent(largest::add);
        if (taken.isEmpty()) {
          answered = inPlaceOfLong.apply(lines.get(i).in());
        }
      }
      if (answered.length > 0) {
        out.writeBytes(answered);
        out.write('\n');
      }
    }
    return new Block(out.toByteArray(), largest, List.of());
  }
}
