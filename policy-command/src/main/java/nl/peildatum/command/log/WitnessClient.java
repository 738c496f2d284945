package nl.peildatum.command.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.NoteSignature;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;

/** Asks one witness to cosign a checkpoint, C2SP tlog-witness. Used by one thread. */
final class WitnessClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final long TOTAL_TIMEOUT_SECONDS = 10;
  private static final long MOST_BYTES = 16_384;
  private static final int COSIGNED = 200;
  private static final int OTHER_SIZE = 409;
  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

  private final WitnessAddress witness;
  private final WitnessTree tree;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
  private long lastCosigned;

  WitnessClient(WitnessAddress witness, WitnessTree tree) {
    this.witness = witness;
    this.tree = tree;
  }

  VerifierKey key() {
    return witness.key();
  }

  /**
   * Returns the cosignature of a checkpoint, which was verified.
   *
   * @throws WitnessFailed when the witness does not cosign
   */
  NoteSignature cosign(SignedCheckpoint signed) throws InterruptedException {
    var size = signed.checkpoint().size();
    var reply = send(signed, Math.min(lastCosigned, size));
    if (reply.statusCode() == OTHER_SIZE) {
      var known = SIZE.matcher(reply.body());
      if (!known.matches() || Long.parseLong(known.group(1)) > size) {
        throw new WitnessFailed("has cosigned another size: " + shortened(reply.body()));
      }
      lastCosigned = Long.parseLong(known.group(1));
      reply = send(signed, lastCosigned);
    }
    if (reply.statusCode() != COSIGNED) {
      throw new WitnessFailed("answers " + reply.statusCode() + ": " + shortened(reply.body()));
    }
    var cosignature = verified(signed.note().text(), reply.body());
    lastCosigned = size;
    return cosignature;
  }

  private NoteSignature verified(String text, String lines) {
    try {
      var note = SignedNote.read((text + "\n" + lines).getBytes(StandardCharsets.UTF_8));
      return note.signatures().stream()
          .filter(line -> new SignedNote(text, List.of(line)).isSignedBy(witness.key()))
          .findFirst()
          .orElseThrow(() -> new WitnessFailed("answers without a right cosignature by its key"));
    } catch (MalformedNote none) {
      throw new WitnessFailed("answers with other lines than signatures");
    }
  }

  private HttpResponse<String> send(SignedCheckpoint signed, long oldSize)
      throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(prefix() + "/add-checkpoint"))
            .POST(BodyPublishers.ofString(body(signed, oldSize)))
            .build();
    var reply = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
    try {
      return reply.get(TOTAL_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new WitnessFailed("has not answered for " + TOTAL_TIMEOUT_SECONDS + " s");
    } catch (ExecutionException failed) {
      throw new WitnessFailed(
          failed.getCause() instanceof IOException io ? io.toString() : failed.toString());
    } finally {
      reply.cancel(true);
    }
  }

  private String body(SignedCheckpoint signed, long oldSize) {
    var body = new StringBuilder("old " + oldSize + "\n");
    tree.proof(oldSize, signed.checkpoint().size())
        .hashes()
        .forEach(hash -> body.append(hash.base64()).append('\n'));
    return body.append('\n').append(signed.note()).toString();
  }

  private String prefix() {
    var url = witness.url().toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String shortened(String body) {
    return body.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(body.length(), 100));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
