package nl.peildatum.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The texts of problems and warnings stand in files, not in the code")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingInCodeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path FILES =
      ROOT.resolve("contracts/src/main/resources/nl/peildatum/wording");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[.,;:]? | \\p{L}{2,}");

  /** A place in the code that makes a wording. */
  private record Site(String where, List<String> keys, int values, List<String> texts) {}

  private final Map<String, String> patterns = new HashMap<>();
  private final List<Site> sites = new ArrayList<>();

  @BeforeAll
  void read() throws IOException {
    try (var files = Files.list(FILES)) {
      for (var file : files.filter(of -> of.toString().endsWith("_en.properties")).toList()) {
        var texts = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(file), UTF_8)) {
          texts.load(in);
        }
        texts.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
      }
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, UTF_8);
    var task =
        (JavacTask)
            compiler.getTask(
                null,
                manager,
                null,
                List.of("-proc:none"),
                null,
                manager.getJavaFileObjectsFromPaths(sources()));
    for (var unit : task.parse()) {
      new Wordings(unit.getSourceFile().getName()).scan(unit, null);
    }
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> !file.toString().contains("/bench/"))
          .toList();
    }
  }

  @Test
  @DisplayName("every wording has a pattern for its key, with a place for each value")
  void everyKey() {
    assertThat(sites).hasSizeGreaterThan(250);
    for (var site : sites) {
      assertThat(site.keys()).as(site.where()).isNotEmpty();
      for (var key : site.keys()) {
        assertThat(patterns).as(site.where()).containsKey(key);
        assertThat(places(patterns.getOrDefault(key, "")))
            .as(site.where() + " " + key)
            .isEqualTo(site.values());
      }
    }
  }

  @Test
  @DisplayName("every pattern is used")
  void everyPattern() {
    var used = new TreeSet<>(sites.stream().flatMap(site -> site.keys().stream()).toList());
    used.add("as-written");
    assertThat(used).isEqualTo(new TreeSet<>(patterns.keySet()));
  }

  @Test
  @DisplayName("no value of a wording is a text with words in it")
  void noProse() {
    assertThat(sites)
        .allSatisfy(
            site ->
                assertThat(site.texts()).as(site.where()).noneMatch(t -> WORDS.matcher(t).find()));
  }

  private static long places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> found.group(1)).distinct().count();
  }

  private final class Wordings extends TreeScanner<Void, Void> {
    private final String file;

    Wordings(String file) {
      this.file = file;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      var name = call.getMethodSelect().toString();
      var values = call.getArguments();
      if (name.equals("Wording.of")) {
        add(call, keys(values.getFirst()).toList(), values.size() - 1, 1);
      } else if (name.equals("Wording.joined")) {
        add(call, keys(values.getFirst()).toList(), 2, 1);
      } else if (name.equals("Wording.asWritten")) {
        add(call, List.of("as-written"), 1, 0);
      }
      return super.visitMethodInvocation(call, null);
    }

    /** A key that is put together is found in no file. */
    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      if (made.getIdentifier().toString().equals("Wording") && !file.endsWith("/Wording.java")) {
        sites.add(new Site(file + ": " + made, List.of(), 0, List.of()));
      }
      return super.visitNewClass(made, null);
    }

    private void add(MethodInvocationTree call, List<String> keys, int values, int from) {
      var texts = new ArrayList<String>();
      var literals =
          new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
              if (literal.getValue() instanceof String text) {
                texts.add(text);
              }
              return null;
            }
          };
      var rest = call.getArguments().subList(from, call.getArguments().size());
      rest.forEach(value -> literals.scan(value, null));
      sites.add(new Site(file + ": " + call, keys, values, texts));
    }

    private static Stream<String> keys(ExpressionTree key) {
      return switch (key) {
        case LiteralTree literal -> Stream.of(String.valueOf(literal.getValue()));
        case ConditionalExpressionTree either ->
            Stream.concat(keys(either.getTrueExpression()), keys(either.getFalseExpression()));
        default -> Stream.of();
      };
    }
  }
}
