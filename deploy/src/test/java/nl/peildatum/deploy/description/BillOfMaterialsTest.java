package nl.peildatum.deploy.description;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The bill of materials")
class BillOfMaterialsTest {
  private static final String OWN = "nl.peildatum";
  private static final Path BOM = Path.of("target/app/bom.json");
  private static final Path LIBRARIES = Path.of("target/libraries.txt");

  private final JsonNode bom = JsonMapper.shared().readTree(Files.readString(BOM));

  BillOfMaterialsTest() throws IOException {}

  @Test
  @DisplayName("is in the form of CycloneDX and lists each library that is shipped, and no other")
  void everyLibrary() throws IOException {
    assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(listed()).isEqualTo(shipped());
  }

  @Test
  @DisplayName("names each by a package URL, by which a list of weaknesses knows it")
  void packageUrls() {
    assertThat(bom.path("components").valueStream())
        .allMatch(component -> component.path("purl").asString("").startsWith("pkg:maven/"));
  }

  private Set<String> listed() {
    var listed = new TreeSet<String>();
    for (var component : bom.path("components")) {
      if (!component.path("group").asString("").equals(OWN)) {
        listed.add(component.path("name").asString() + "-" + component.path("version").asString());
      }
    }
    return listed;
  }

  /** Without the modules of the product, which are below target; a classifier is no part. */
  private static Set<String> shipped() throws IOException {
    var shipped = new TreeSet<String>();
    Arrays.stream(Files.readString(LIBRARIES).strip().split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> !jar.toString().contains("/target/"))
        .map(
            jar ->
                requireNonNull(requireNonNull(jar.getParent()).getParent()).getFileName()
                    + "-"
                    + jar.getParent().getFileName())
        .forEach(shipped::add);
    return shipped;
  }
}
