package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peildatum.problem.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Bringing decision files")
class ImportCommandTest {
  private static final String LETTER =
      """
      {"country":"ML","decisionId":"a-letter","acts":[{"type":"LiftRegion15c","areas":["gao"]}]}\
      """;
  private static final String RETRACTION =
      """
      {"country":"ML","decisionId":"an-error","acts":[{"type":"Retract","fact":%s}]}\
      """;
  private static final String RECORDED =
      """
      {"firstSequence":1,"lastSequence":2,"recordedAt":"2026-01-01T00:00:00.000Z"}\
      """;

  private static final Map<String, String> ENGLISH = Map.of("LANG", "en_GB.UTF-8");

  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private int status = 201;
  private String reply = RECORDED;
  private boolean isReplay;
  private int busyTimes;
  private Pause beforeAnswer = () -> {};
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer register;

  @BeforeEach
  void openRegister() throws IOException {
    register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    register.createContext("/oauth2/token", call -> answer(call, 200, "{\"access_token\":\"t\"}"));
    register.createContext("/v1/countries/ml/decisions", this::decision);
    register.setExecutor(threads);
    register.start();
  }

  private interface Pause {
    void await() throws InterruptedException;
  }

  @AfterEach
  void closeRegister() {
    register.stop(0);
    threads.shutdownNow();
  }

  @Test
  @DisplayName("says what is wrong with how it was asked")
  void wrongUse() {
    assertThatThrownBy(() -> command()).hasMessageContaining("Name the decision files");
    assertThatThrownBy(() -> command("--expect-head", "x", "letter.json"))
        .hasMessage("--expect-head needs the number of a sequence, not \"x\".");
    assertThatThrownBy(() -> command("--dry", "letter.json"))
        .hasMessage(
            "There is no option --dry; see deploy/peildatum --help. Did you mean --dry-run?");
    assertThatThrownBy(() -> command("--language", "fr", "letter.json"))
        .hasMessage("--language is nl or en, not \"fr\".");
    assertThatThrownBy(() -> command("letter.json", "--url")).hasMessageStartingWith("--url needs");
  }

  @Test
  @DisplayName("a letter is sent as it is, and its sequences are told")
  void letter() throws IOException {
    assertThat(bring(LETTER)).isZero();
    assertThat(heard).containsExactly("POST - " + LETTER);
    assertThat(said()).contains("recorded: a-letter, sequences 1 to 2");
  }

  @Test
  @DisplayName("a retraction is made against the head that its preview names")
  void retraction() throws IOException {
    var file = RETRACTION.formatted("{\"decisionId\":\"a-letter\",\"act\":0,\"area\":\"gao\"}");
    assertThat(bring(file)).isZero();
    assertThat(heard).containsExactly("PREVIEW - " + file, "POST \"7\" " + file);
  }

  @Test
  @DisplayName("a bare sequence number is refused before anything is sent")
  void bareSequence() throws IOException {
    assertThat(bring(RETRACTION.formatted("2"))).isOne();
    assertThat(heard).isEmpty();
    assertThat(said()).contains("--expect-head");
  }

  @Test
  @DisplayName("a bare sequence number goes with the head it was written against")
  void bareSequenceWithHead() throws IOException {
    var file = RETRACTION.formatted("2");
    assertThat(bring(file, "--expect-head", "9")).isZero();
    assertThat(heard).containsExactly("POST \"9\" " + file);
  }

  @Test
  @DisplayName("a refusal names every error with its place, and fails")
  void refusal() throws IOException {
    status = 400;
    reply =
        """
        {"title":"Rules are broken","errors":[{"pointer":"/acts/0","detail":"nothing stands"},{"pointer":"/sources","detail":"missing"}]}\
        """;
    assertThat(bring(LETTER)).isOne();
    assertThat(said())
        .contains("400 Rules are broken", "/acts/0  nothing stands", "/sources  missing");
  }

  @Test
  @DisplayName("a single fault is told once, and the summary of several is left out")
  void faultsOnce() throws IOException {
    status = 400;
    reply =
        """
        {"title":"Not known","detail":"No such area.","errors":[{"pointer":"/acts/0","detail":"No such area."}]}\
        """;
    assertThat(bring(LETTER)).isOne();
    assertThat(said()).containsOnlyOnce("No such area.").contains("/acts/0  No such area.");
    reply =
        """
        {"title":"Invalid","detail":"2 things; see errors.","errors":[{"pointer":"/a","detail":"x"},{"pointer":"/b","detail":"y"}]}\
        """;
    assertThat(bring(LETTER)).isOne();
    assertThat(said()).doesNotContain("see errors").contains("/a  x", "/b  y");
  }

  @Test
  @DisplayName("of many lanes of a warning the first ten are named, and how many more there are")
  void manyLanes() throws IOException {
    var lane = "{\"kind\":\"REGION_15C\",\"subject\":{\"area\":\"gao\"}}";
    reply =
        """
        {"firstSequence":1,"lastSequence":2,"warnings":[{"code":"nothing-to-end","detail":"Nothing.","lanes":[%s]}]}\
        """
            .formatted(String.join(",", Collections.nCopies(17, lane)));
    assertThat(bring(LETTER)).isZero();
    assertThat(said().lines()).last().isEqualTo("      - and 7 more");
  }

  @Test
  @DisplayName("while the register is busy it waits as Retry-After says, and sends the same again")
  void busy() throws IOException {
    busyTimes = 2;
    assertThat(bring(LETTER)).isZero();
    assertThat(heard).containsExactly("POST - " + LETTER, "POST - " + LETTER, "POST - " + LETTER);
    assertThat(said()).contains("recorded: a-letter, sequences 1 to 2");
  }

  @Test
  @DisplayName(
      "files of one country go in their order, other countries beside it, and each is told")
  void sideBySide() throws IOException {
    var syria = new CountDownLatch(1);
    register.createContext(
        "/v1/countries/sy/decisions",
        call -> {
          syria.countDown();
          answer(call, 201, RECORDED);
        });
    beforeAnswer = () -> assertThat(syria.await(20, TimeUnit.SECONDS)).isTrue();
    var files = List.of(numbered("ML", 1), numbered("ML", 2), numbered("SY", 3), numbered("ML", 4));
    assertThat(bringAll(files)).isZero();
    assertThat(heard).extracting(text -> text.replaceAll("\\D", "")).containsExactly("1", "2", "4");
    assertThat(said().lines())
        .hasSize(4)
        .allMatch(line -> line.matches("[1-4]/4  .*recorded: a-letter-[1-4], .*"));
  }

  @Test
  @DisplayName("nothing more is begun after a refusal, in no country")
  void refusedBeside() throws IOException {
    status = 400;
    reply = "{\"title\":\"Rules are broken\"}";
    assertThat(bringAll(List.of(numbered("ML", 1), numbered("ML", 2)))).isOne();
    assertThat(heard).hasSize(1);
    assertThat(said()).contains("400 Rules are broken").doesNotContain("recorded:");
    assertThat(said().replace(folder.toString(), "F").lines())
        .last()
        .asString()
        .startsWith("Files not begun after this refusal: 1 (F/decision-3.json).");
  }

  private static String numbered(String country, int number) {
    return LETTER
        .replace("ML", country)
        .replace("a-letter", "a-letter-" + number)
        .replace("15c", "");
  }

  private int bringAll(List<String> contents) throws IOException {
    var arguments =
        new ArrayList<>(List.of("--url", "http://127.0.0.1:" + register.getAddress().getPort()));
    for (var content : contents) {
      var file = folder.resolve("decision-" + arguments.size() + ".json");
      arguments.add(Files.writeString(file, content).toString());
    }
    return run(arguments);
  }

  @Test
  @DisplayName("what is not a decision file is said to be none")
  void notADecisionFile() throws IOException {
    assertThat(bring("{}")).isOne();
    assertThat(said()).contains("is not a decision file", "country");
  }

  @Test
  @DisplayName("an address without http or https is said to be none, before anything is read")
  void wrongAddress() {
    for (var url : List.of("foo", "localhost:8080", "ftp://127.0.0.1", "http:", "http://a b", "")) {
      assertThatThrownBy(() -> command("--url", url, "letter.json"))
          .isInstanceOf(FileRefused.class)
          .hasMessage("--url needs an address such as http://127.0.0.1:8080, not \"" + url + "\".");
    }
  }

  @Test
  @DisplayName("a byte order mark before UTF-8 is left out")
  void byteOrderMark() throws IOException {
    assertThat(bring("\uFEFF" + LETTER)).isZero();
    assertThat(heard).containsExactly("POST - " + LETTER);
  }

  @Test
  @DisplayName(
      "every file that cannot be read is told at once, with what to do, and nothing is sent")
  void unreadableFiles() throws IOException {
    var letter = Files.writeString(folder.resolve("letter.json"), LETTER).toString();
    var named =
        List.of(
            letter,
            folder.resolve("leter.json").toString(),
            folder.toString(),
            file("empty", " \n".getBytes(UTF_8)),
            file("utf16", LETTER.getBytes(UTF_16)),
            file("utf16-no-mark", LETTER.getBytes(UTF_16LE)),
            file("windows", "{\n\"x\":\"S\u00E9gou\"}".getBytes(ISO_8859_1)),
            file("torn", "{\n\"country\": }".getBytes(UTF_8)),
            file("other", "{}".getBytes(UTF_8)));
    assertThat(run(named)).isOne();
    assertThat(heard).isEmpty();
    assertThat(said().replace(folder.toString(), "F").lines())
        .containsExactly(
            "F/leter.json is not there. Check the folder and the name. Did you mean F/letter.json?",
            "F is a folder. Name the files in it, for example F/*.json.",
            "F/empty.json is empty. Write the decision in it, or leave the file out.",
            "F/utf16.json, line 1, is UTF-16. Open the file and save it as UTF-8.",
            "F/utf16-no-mark.json, line 1, is UTF-16. Open the file and save it as UTF-8.",
            "F/windows.json, line 2, is not UTF-8: the character there is \"\u00E9\" in"
                + " Windows-1252 or Latin-1. Open the file, check the accents, and save it as"
                + " UTF-8.",
            "F/torn.json cannot be read: it is no JSON, or doubles a key, at line 2, column 12."
                + " Correct that place; a decision file is one JSON object, for example"
                + " { \"country\": \"ML\", \"decisionId\": \u2026 }.",
            "F/other.json is not a decision file: country and decisionId must be stated, as text."
                + " For example \"country\": \"ML\", \"decisionId\": \"mali-2023-01-11\".",
            "Nothing was sent. Correct these files, and start again.");
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name + ".json"), content).toString();
  }

  @Test
  @DisplayName("a warning of a decision that is recorded is told below it, once")
  void warnings() throws IOException {
    reply =
        """
        {"firstSequence":1,"lastSequence":2,"warnings":[{"code":"nothing-to-end","detail":"Nothing."}]}\
        """;
    assertThat(bring(LETTER)).isZero();
    assertThat(said().lines()).last().isEqualTo("    warning  nothing-to-end  Nothing.");
    status = 200;
    isReplay = true;
    assertThat(bring(LETTER)).isZero();
    assertThat(said()).containsOnlyOnce("nothing-to-end").contains("already on record: a-letter");
  }

  @Test
  @DisplayName("speaks the language of the environment, or the one that is named")
  void language() throws IOException {
    var dutch = Map.of("LANG", "nl_NL.UTF-8");
    assertThat(ImportLanguage.of(List.of(), dutch)).isEqualTo(Language.DUTCH);
    assertThat(ImportLanguage.of(List.of("--language", "en"), dutch)).isEqualTo(Language.ENGLISH);
    assertThat(ImportLanguage.of(List.of(), Map.of("LANG", "C.UTF-8", "LC_ALL", "nl")))
        .isEqualTo(Language.DUTCH);
    assertThat(bring(LETTER, "--language", "nl")).isZero();
    assertThat(languages).containsOnly("nl");
    assertThat(said()).contains("vastgelegd: a-letter, volgnummers 1 t/m 2");
    assertThatThrownBy(() -> command("--taal", "nl"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused ->
                assertThat(refused.told(Language.DUTCH))
                    .startsWith("De optie --taal bestaat niet"));
  }

  private int bring(String content, String... options) throws IOException {
    return bringBytes(content.getBytes(UTF_8), options);
  }

  private int bringBytes(byte[] content, String... options) throws IOException {
    var file = Files.write(folder.resolve("decision.json"), content);
    var arguments =
        new ArrayList<>(List.of("--url", "http://127.0.0.1:" + register.getAddress().getPort()));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    return run(arguments);
  }

  private static ImportCommand command(String... words) {
    return ImportCommand.of(List.of(words), ENGLISH);
  }

  private int run(List<String> words) {
    return ImportCommand.of(words, ENGLISH).run(new PrintStream(said, true, UTF_8), ENGLISH);
  }

  private String said() {
    return said.toString(UTF_8);
  }

  private void decision(HttpExchange call) throws IOException {
    var head = call.getRequestHeaders().getFirst("If-Match");
    var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    var preview = "dryRun=true".equals(call.getRequestURI().getQuery());
    heard.add((preview ? "PREVIEW " : "POST ") + (head == null ? "-" : head) + " " + body);
    try {
      beforeAnswer.await();
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    languages.add(call.getRequestHeaders().getFirst("Accept-Language"));
    if (isReplay) {
      call.getResponseHeaders().set("Idempotent-Replay", "true");
    }
    if (busyTimes-- > 0) {
      call.getResponseHeaders().set("Retry-After", "0");
      answer(call, 503, "{\"type\":\"/problems/busy\",\"title\":\"Busy\"}");
      return;
    }
    answer(call, preview ? 200 : status, preview ? "{\"head\":7}" : reply);
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    try (call) {
      call.getResponseBody().write(bytes);
    }
  }
}
