package nl.peildatum.query.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is frozen is pinned by its digest")
class DigestsTest {
  @TempDir Path folder;

  @Test
  @DisplayName("no byte of a frozen file is another, none is new, and none is gone")
  void asListed() {
    var digests = new Digests(Corpus.ROOT);
    assertThat(digests.computed())
        .as("a frozen file is never edited: docs/adr/answers-are-frozen.md")
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(digests.listed());
  }

  @Test
  @DisplayName("another byte, a new file and one that is gone are seen")
  void seen() throws IOException {
    var corpus = Files.createDirectory(folder.resolve("2026-12-01"));
    var record = Files.writeString(corpus.resolve("record-ml.ndjson"), "one\n");
    var digests = new Digests(folder);
    digests.add(corpus);
    assertThat(digests.computed()).isEqualTo(digests.listed()).hasSize(1);
    Files.writeString(record, "onf\n");
    assertThat(digests.computed()).isNotEqualTo(digests.listed());
    Files.writeString(record, "one\n");
    var more = Files.writeString(corpus.resolve("answers.ndjson"), "");
    assertThat(digests.computed()).isNotEqualTo(digests.listed());
    Files.delete(more);
    assertThat(digests.computed()).isEqualTo(digests.listed());
    Files.delete(record);
    assertThat(digests.computed()).isNotEqualTo(digests.listed());
  }
}
