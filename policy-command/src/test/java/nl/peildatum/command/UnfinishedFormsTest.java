package nl.peildatum.command;

import static nl.peildatum.command.DecisionFiles.MALI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.unfinished.FormVersion;
import nl.peildatum.command.unfinished.KeptFormSummary;
import nl.peildatum.command.unfinished.UnfinishedForm;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.decision.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Unfinished forms on the store")
class UnfinishedFormsTest {
  private static final Identity ANNA = new Identity("https://issuer.example", "anna");
  private static final Identity BRAM = new Identity("https://issuer.example", "bram");

  private final CommandNode node =
      new CommandNode(
          new StoreAddress(RealPostgres.comparedStore()),
          new RuleBookRules(PolicyFixture::today),
          DecisionFiles.ANY_PACE,
          () -> {});
  private final UnfinishedForms forms = forms(Duration.ofDays(90));

  private UnfinishedForms forms(Duration lifetime) {
    return new UnfinishedForms(node.store(), node.transactions(), lifetime);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static UnfinishedForm form(String json) {
    var sent = SentDecision.read(MALI, json.getBytes(StandardCharsets.UTF_8));
    return new UnfinishedForm(sent, "", "", "7");
  }

  private static UnfinishedForm named(String id) {
    return form("{\"decisionId\":\"" + id + "\",\"acts\":[{}]}");
  }

  private FormVersion aside(String id) {
    return forms.putAside(ANNA, Optional.empty(), named(id)).orElseThrow();
  }

  private List<String> names(Identity person) {
    return forms.list(person).stream().map(KeptFormSummary::name).toList();
  }

  @Test
  @DisplayName("are kept whatever their name holds, and once when the button was pressed twice")
  void anyName() {
    var form = form("{\"decisionId\":\"a\\u0000b\"}");
    var kept = forms.putAside(ANNA, Optional.empty(), form);
    assertThat(forms.putAside(ANNA, Optional.empty(), form)).isEqualTo(kept);
    assertThat(names(ANNA)).containsExactly("a b");
  }

  @Test
  @DisplayName("are of the person who put them aside, and of nobody else")
  void ofOnePerson() {
    var kept = aside("mali-a");
    assertThat(names(ANNA)).containsExactly("mali-a");
    assertThat(names(BRAM)).isEmpty();
    assertThat(forms.find(BRAM, kept.id())).isEmpty();
    forms.throwAway(BRAM, kept.id());
    forms.finished(BRAM, kept);
    var elsewhere = new Identity("https://other.example", "anna");
    assertThat(forms.find(elsewhere, kept.id())).isEmpty();
    var found = forms.find(ANNA, kept.id()).orElseThrow();
    assertThat(found.version()).isEqualTo(kept);
    assertThat(found.form()).isEqualTo(named("mali-a"));
  }

  @Test
  @DisplayName("are replaced where nobody else went on; else both are kept")
  void twoDesks() {
    var first = aside("mali-a");
    var second = forms.putAside(ANNA, Optional.of(first), named("mali-b")).orElseThrow();
    assertThat(second).isEqualTo(new FormVersion(first.id(), 2));
    assertThat(names(ANNA)).containsExactly("mali-b");
    var other = forms.putAside(ANNA, Optional.of(first), named("mali-c")).orElseThrow();
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(names(ANNA)).containsExactly("mali-c", "mali-b");
    forms.finished(ANNA, first);
    assertThat(names(ANNA)).containsExactly("mali-c", "mali-b");
    forms.finished(ANNA, second);
    forms.throwAway(ANNA, other.id());
    assertThat(names(ANNA)).isEmpty();
  }

  @Test
  @DisplayName("are twenty of one person at most; one of them may still be put aside again")
  void most() {
    var last = aside("mali-1");
    for (var i = 2; i <= UnfinishedForms.MOST; i++) {
      last = aside("mali-" + i);
    }
    assertThat(forms.putAside(ANNA, Optional.empty(), named("mali-more"))).isEmpty();
    assertThat(forms.putAside(ANNA, Optional.of(last), named("mali-again"))).isPresent();
    assertThat(forms.putAside(BRAM, Optional.empty(), named("mali-more"))).isPresent();
    forms.throwAway(ANNA, last.id());
    assertThat(forms.putAside(ANNA, Optional.empty(), named("mali-more"))).isPresent();
  }

  @Test
  @DisplayName("are removed when nobody put them aside again in time, also those of others")
  void lapse() {
    var kept = aside("mali-a");
    var atOnce = forms(Duration.ZERO);
    assertThat(atOnce.list(BRAM)).isEmpty();
    assertThat(forms.find(ANNA, kept.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"instrument\":{\"title\":\"Brief over 123.456.7890\"}}",
        "{\"no\":{\"such\":[{\"field\":\"V1234567890\"}]}}",
        "{\"acts\":[{\"source\":1234567890}]}",
        "{\"acts\":[{\"1234567890\":1}]}"
      })
  @DisplayName("hold no number of a person, wherever it was typed")
  void numberOfAPerson(String json) {
    var refused =
        catchThrowableOfType(
            DecisionRefused.class, () -> forms.putAside(ANNA, Optional.empty(), form(json)));
    assertThat(refused.violations()).extracting(Violation::rule).containsExactly("personal-data");
    assertThat(names(ANNA)).isEmpty();
  }
}
