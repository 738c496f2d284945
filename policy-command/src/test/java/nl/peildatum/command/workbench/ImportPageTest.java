package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import nl.peildatum.command.signin.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page that takes a decision file")
class ImportPageTest {
  private static final String ADDRESS = "/beheer/invoeren";
  private static final String WRONG = "id=\"upload-error\"";
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());

  private final Browser anna = new Browser(service.to("/").build().uri());
  private final String token = signedIn();
  private final String mali = read();

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("../deploy/demo/mali-2023-01-11.json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String signedIn() {
    anna.signIn("/beheer", "anna");
    return anna.get(ADDRESS).csrf();
  }

  private Parts parts() {
    return new Parts().field("_csrf", token);
  }

  private Page upload(byte[] content) {
    return anna.send(ADDRESS, parts().file("upload", "besluit.json", content).field("text", ""));
  }

  private static void isRefused(Page page, String told) {
    assertThat(page.status()).as(page.body()).isEqualTo(400);
    assertThat(page.body()).contains("<html lang=\"nl\"", WRONG, told);
  }

  @Test
  @DisplayName("shows what an uploaded file would change, also with a byte order mark")
  void takesAFile() {
    for (var text : new String[] {mali, "\uFEFF" + mali}) {
      var page = upload(text.getBytes(StandardCharsets.UTF_8));
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("Bamako", "Mopti");
    }
  }

  @Test
  @DisplayName("shows a file that breaks rules in the form, with the errors")
  void showsErrors() {
    var broken = mali.replace("\"EXCEPTIONAL\"", "\"WORST\"").getBytes(StandardCharsets.UTF_8);
    var page = upload(broken);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("id=\"f-acts-0-level-error\"");
  }

  @Test
  @DisplayName("says beside the field what is wrong with a file that is no decision file")
  void noDecisionFile() {
    isRefused(upload("{\"country\":".getBytes(StandardCharsets.UTF_8)), "JSON");
    isRefused(upload("[]".getBytes(StandardCharsets.UTF_8)), "JSON");
    isRefused(upload(mali.getBytes(StandardCharsets.UTF_16)), "UTF-16");
    isRefused(upload(mali.getBytes(StandardCharsets.UTF_16LE)), "UTF-16");
    isRefused(upload(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}), "UTF-8");
    isRefused(upload("{}".getBytes(StandardCharsets.UTF_8)), "geen land");
    isRefused(upload("{\"country\": \"QQ\"}".getBytes(StandardCharsets.UTF_8)), "QQ");
  }

  @Test
  @DisplayName("asks for a file where none was sent, an empty one, or one under another name")
  void noFile() {
    isRefused(anna.send(ADDRESS, parts()), "Kies een bestand");
    isRefused(upload(new byte[0]), "Kies een bestand");
    var other = parts().file("besluit", "besluit.json", mali.getBytes(StandardCharsets.UTF_8));
    isRefused(anna.send(ADDRESS, other), "Kies een bestand");
    isRefused(anna.send(ADDRESS, parts().field("upload", "")), "Kies een bestand");
  }

  @Test
  @DisplayName("takes one file, not two, nor a file and a text")
  void oneFile() {
    var file = mali.getBytes(StandardCharsets.UTF_8);
    var two = parts().file("upload", "a.json", file).file("upload", "b.json", file);
    isRefused(anna.send(ADDRESS, two), "Kies één bestand");
    var both = parts().file("upload", "a.json", file).field("text", "{}");
    isRefused(anna.send(ADDRESS, both), "Kies één bestand");
  }

  @Test
  @DisplayName("says beside the field that a file is too large, up to three megabytes")
  void tooLarge() {
    isRefused(
        upload(mali.replace("UNHCR", "UNHCR ".repeat(130_000)).getBytes(StandardCharsets.UTF_8)),
        "JSON");
    isRefused(upload(" ".repeat(1_100_000).getBytes(StandardCharsets.UTF_8)), "groter dan");
    isRefused(upload(" ".repeat(3_000_000).getBytes(StandardCharsets.UTF_8)), "groter dan");
    var page = upload(" ".repeat(4_000_000).getBytes(StandardCharsets.UTF_8));
    assertThat(page.status()).isEqualTo(413);
  }

  @Test
  @DisplayName("refuses parts that are broken, too many or without the token, and never fails")
  void brokenParts() {
    var many = parts();
    for (var i = 0; i < 200; i++) {
      many.field("x" + i, "y");
    }
    assertThat(anna.send(ADDRESS, many).status()).isBetween(400, 499);
    var file = mali.getBytes(StandardCharsets.UTF_8);
    assertThat(anna.send(ADDRESS, new Parts().file("upload", "a.json", file)).status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("keeps a pasted text when its writer chooses the other language")
  void otherLanguage() {
    var form = HtmlForm.in(anna.get(ADDRESS), anna).fill("text", "{\"half\":");
    var english = form.inOtherLanguage();
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.body()).contains("<html lang=\"en\"").doesNotContain(WRONG);
    var refused = HtmlForm.in(english, anna).press("check");
    assertThat(refused.status()).isEqualTo(400);
    var dutch = HtmlForm.in(refused, anna).inOtherLanguage();
    isRefused(dutch, "{&quot;half&quot;:");
  }
}
