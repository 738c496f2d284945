package nl.peildatum.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.command.log.WitnessAddress;
import nl.peildatum.merkle.ConsistencyProof;
import nl.peildatum.merkle.TreeHash;

/** A witness of one log, written from the page C2SP tlog-witness. */
final class WitnessServer implements AutoCloseable {
  private final SignerKey key;
  private final VerifierKey log;
  private final HttpServer server;
  private final List<Integer> answers = new ArrayList<>();
  private Checkpoint last;
  private volatile UnaryOperator<String> manner = UnaryOperator.identity();

  WitnessServer(String name, int seed, VerifierKey log) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    key = SignerKey.of(name, SignatureType.COSIGNATURE_V1, bytes);
    this.log = log;
    last = new Checkpoint(log.name(), 0, TreeHash.ofEmptyTree());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/w/add-checkpoint", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  VerifierKey key() {
    return key.verifierKey();
  }

  WitnessAddress address() {
    var url = "http://127.0.0.1:%d/w/".formatted(server.getAddress().getPort());
    return new WitnessAddress(key(), URI.create(url));
  }

  /** Changes what is answered with 200. */
  void answers(UnaryOperator<String> changed) {
    manner = changed;
  }

  /** It has cosigned this one already, as a witness does that another node asked. */
  synchronized void knows(Checkpoint checkpoint) {
    last = checkpoint;
  }

  synchronized List<Integer> statuses() {
    return List.copyOf(answers);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var reply = reply(body);
    var text = reply.status == 200 ? manner.apply(reply.text) : reply.text;
    if (reply.status == 409) {
      exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
    }
    try (exchange) {
      exchange.sendResponseHeaders(reply.status, 0);
      exchange.getResponseBody().write(text.getBytes(UTF_8));
    }
  }

  private record Answer(int status, String text) {}

  private synchronized Answer reply(String body) {
    var reply = decided(body);
    answers.add(reply.status);
    return reply;
  }

  private Answer decided(String body) {
    var blank = body.indexOf("\n\n");
    var head = body.substring(0, blank).split("\n");
    var old = Long.parseLong(head[0].substring("old ".length()));
    var proof =
        Stream.of(head).skip(1).map(line -> TreeHash.fromBase64(line).orElseThrow()).toList();
    var note = SignedNote.read(body.substring(blank + 2).getBytes(UTF_8));
    var asked = Checkpoint.read(note.text());
    if (!asked.origin().equals(log.name())) {
      return new Answer(404, "");
    }
    if (!note.isSignedBy(log)) {
      return new Answer(403, "");
    }
    if (old > asked.size()) {
      return new Answer(400, "");
    }
    if (old != last.size() || (old == asked.size() && !last.equals(asked))) {
      return new Answer(409, last.size() + "\n");
    }
    if (!new ConsistencyProof(old, asked.size(), proof).proves(last.root(), asked.root())) {
      return new Answer(422, "");
    }
    last = asked;
    var cosigned = new SignedNote(note.text(), List.of(key.cosign(note.text(), 1_800_000_000L)));
    return new Answer(200, cosigned.toString().substring(note.text().length() + 1));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
