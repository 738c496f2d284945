package nl.peildatum.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The caches of one search")
class CachesOfOneSearchTest {
  private final List<String> computed = new ArrayList<>();

  private String asked(ImpactCache<String, String> cache, String key) {
    return cache.get(
        key,
        () -> {
          computed.add(key);
          return key;
        });
  }

  @Test
  @DisplayName("drop what was used least recently, once they are full")
  void dropsTheOldest() {
    ImpactCache<String, String> cache = new CachesOfOneSearch().atMost(2);
    for (var key : List.of("a", "b", "a", "c", "a", "b")) {
      assertThat(asked(cache, key)).isEqualTo(key);
    }
    assertThat(computed).containsExactly("a", "b", "c", "b");
  }

  @Test
  @DisplayName("count weights, and give a value that is too heavy to keep")
  void weights() {
    ImpactCache<String, String> cache = new CachesOfOneSearch().atMost(5L, String::length);
    for (var key : List.of("aa", "bbb", "cccccc", "aa", "bbb", "aa")) {
      assertThat(asked(cache, key)).isEqualTo(key);
    }
    assertThat(computed).containsExactly("aa", "bbb", "cccccc", "aa", "bbb");
  }
}
