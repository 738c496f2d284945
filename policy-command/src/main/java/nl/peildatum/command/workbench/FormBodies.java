package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/**
 * Reads the bodies of forms, a limited number of large ones at the same time, and few of one
 * person: a slow connection holds its place until its time is over.
 */
final class FormBodies {
  private static final int MAX_BYTES = 3 << 20;
  private static final int SMALL_BYTES = 16 << 10;
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_OF_A_PERSON = 3;

  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final ConcurrentHashMap<String, Integer> reading = new ConcurrentHashMap<>();

  /**
   * The whole body of a request.
   *
   * @throws RequestRefused when it is too large or too slow, or as many are being read as may be
   */
  byte[] read(HttpServletRequest request, String person) throws IOException {
    var length = request.getContentLengthLong();
    if (length >= 0 && length <= SMALL_BYTES) {
      return RequestBody.of(request, SMALL_BYTES);
    }
    if (reading.merge(person, 1, Integer::sum) > MOST_OF_A_PERSON) {
      end(person);
      throw busy(Wording.of("busy.forms-of-one"));
    }
    try {
      return readInTurn(request);
    } finally {
      end(person);
    }
  }

  private byte[] readInTurn(HttpServletRequest request) throws IOException {
    if (!free.tryAcquire()) {
      throw busy(Wording.of("busy.forms"));
    }
    try {
      return RequestBody.of(request, MAX_BYTES);
    } finally {
      free.release();
    }
  }

  private void end(String person) {
    reading.computeIfPresent(person, (_, forms) -> forms == 1 ? null : forms - 1);
  }

  private static RequestRefused busy(Wording detail) {
    return new RequestRefused(Problem.of("busy", detail));
  }
}
