package nl.peildatum.command;

import static nl.peildatum.command.DecisionFiles.MALI;
import static nl.peildatum.command.DecisionFiles.coverage;
import static nl.peildatum.command.DecisionFiles.designation;
import static nl.peildatum.command.DecisionFiles.retraction;
import static nl.peildatum.command.DecisionFiles.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.peildatum.command.draft.Approval;
import nl.peildatum.command.draft.AuditEntry;
import nl.peildatum.command.draft.AuditFault;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.DraftLimits;
import nl.peildatum.command.draft.DraftStatus;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.draft.SubmittedDraft;
import nl.peildatum.command.refusal.AuditDamaged;
import nl.peildatum.command.refusal.DecisionIdReused;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.StoreNotTrusted;
import nl.peildatum.command.security.Identity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Drafts on the store")
class DraftsTest {
  private static final Identity ANNA = new Identity("https://issuer.example", "anna");
  private static final Identity BRAM = new Identity("https://issuer.example", "bram");
  private static final Identity CARLA = new Identity("https://issuer.example", "carla");

  private final String url = RealPostgres.comparedStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 3);
  private final JdbcClient store = JdbcClient.create(source);
  private final CommandNode a = node();
  private final CommandNode b = node();
  private final Drafts drafts = drafts(a, Duration.ofDays(90));
  private final AuditTrail trail = new AuditTrail(a.store(), a.transactions());

  private CommandNode node() {
    var rules = new RuleBookRules(PolicyFixture::today);
    return new CommandNode(new StoreAddress(url), rules, DecisionFiles.ANY_PACE, () -> {});
  }

  private static Drafts drafts(CommandNode node, Duration lifetime) {
    return new Drafts(
        node.decisions(), node.store(), node.transactions(), DraftLimits.of(lifetime));
  }

  @AfterEach
  void close() {
    a.close();
    b.close();
    source.close();
  }

  private static Approval by(Identity person) {
    return new Approval(person, Optional.empty(), OptionalInt.empty(), OptionalLong.empty());
  }

  private static Approval by(Identity person, long head) {
    return new Approval(person, Optional.empty(), OptionalInt.empty(), OptionalLong.of(head));
  }

  private DraftId draft(String file) {
    return drafts.draft(ANNA, sent(file)).id();
  }

  private long head() {
    return a.decisions().headOf(MALI);
  }

  private void recordAtOnce(String file) {
    a.decisions()
        .record(sent(file), OptionalLong.empty(), trail.recordedAtOnce(new Identity("i", "p")));
  }

  private List<String> types() {
    return store
        .sql("select type from audit_entry order by number")
        .query((row, n) -> row.getString("type"))
        .list();
  }

  private static String slug(ThrowingCallable work) {
    return catchThrowableOfType(DraftRefused.class, work).slug();
  }

  private static String body(Decisions.Recorded recorded) {
    return new String(recorded.body(Locale.ENGLISH), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("bram rejects with a reason, anna mends it, bram approves: only then it is recorded")
  void story() {
    var id = draft(designation("story", "gao"));
    drafts.reject(BRAM, id, Set.of(1), "Menaka is missing");
    assertThat(drafts.find(id).status()).isEqualTo(DraftStatus.REJECTED);
    drafts.revise(ANNA, id, 2, sent(designation("story", "menaka")));
    assertThat(head()).isZero();

    var recorded = drafts.approve(id, by(BRAM));
    assertThat(recorded.replayed()).isFalse();
    assertThat(head()).isEqualTo(2);
    assertThat(body(recorded)).contains("menaka").doesNotContain("anna", "bram");
    var found = drafts.find(id);
    assertThat(found.status()).isEqualTo(DraftStatus.APPROVED);
    assertThat(found.draft().authors()).containsExactly(ANNA);
    assertThat(found.history()).hasSize(4);
    assertThat(types())
        .containsExactly(
            "draft-submitted.v1", "draft-rejected.v1", "draft-revised.v1", "draft-approved.v1");
    assertThat(trail.firstFault()).isEmpty();
    assertThat(store.sql("select count(*) from event").query(Long.class).single()).isEqualTo(2);
    assertThat(
            store
                .sql("select string_agg(convert_from(payload, 'UTF8'), '') from event")
                .query(String.class)
                .single())
        .doesNotContain("anna", "bram", id.value());
  }

  @Test
  @DisplayName("are checked against every rule when handed in and when revised")
  void checked() {
    assertThatThrownBy(() -> draft(designation("wrong", "atlantis")))
        .isInstanceOf(DecisionRefused.class);
    var id = draft(designation("right", "gao"));
    assertThatThrownBy(() -> drafts.revise(ANNA, id, 1, sent(designation("right", "atlantis"))))
        .isInstanceOf(DecisionRefused.class);
    assertThat(drafts.find(id).draft().version()).isEqualTo(1);
    assertThat(types()).containsExactly("draft-submitted.v1");
  }

  @Test
  @DisplayName("handed in again by the same person are the same draft while it is open")
  void handedInAgain() {
    recordAtOnce(coverage("covered"));
    var first = drafts.draft(ANNA, sent(designation("again", "gao")));
    recordAtOnce(designation("first", "gao"));
    var again = drafts.draft(ANNA, sent(designation("again", "gao")));
    assertThat(first.replayed()).isFalse();
    assertThat(again)
        .isEqualTo(new SubmittedDraft(first.id(), 1, first.warnings(), true))
        .isEqualTo(drafts.draft(ANNA, sent(designation("again", "gao"))));
    assertThat(drafts.draft(ANNA, sent(designation("again", "menaka"))).id())
        .isNotEqualTo(first.id());
    assertThat(drafts.draft(BRAM, sent(designation("again", "gao"))).id()).isNotEqualTo(first.id());
    drafts.revise(ANNA, first.id(), 1, sent(designation("again", "mopti")));
    var other = drafts.draft(ANNA, sent(designation("again", "gao")));
    assertThat(other.id()).isNotEqualTo(first.id());
    drafts.reject(BRAM, other.id(), Set.of(), "not yet");
    assertThat(drafts.draft(ANNA, sent(designation("again", "gao"))).replayed()).isFalse();
  }

  @Test
  @DisplayName("handed in twice at the same moment, on two nodes, are one draft")
  void handedInTwiceAtOnce() throws Exception {
    var other = drafts(b, Duration.ofDays(90));
    try (var both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 15; round++) {
        var file = coverage("round-" + round);
        Callable<SubmittedDraft> here = () -> drafts.draft(ANNA, sent(file));
        Callable<SubmittedDraft> there = () -> other.draft(ANNA, sent(file));
        var handedIn = both.invokeAll(List.of(here, there), 60, TimeUnit.SECONDS);
        assertThat(handedIn.stream().map(Future::resultNow).map(SubmittedDraft::id).distinct())
            .hasSize(1);
      }
    }
    assertThat(types()).hasSize(15);
  }

  @Test
  @DisplayName("take no step while the store is known to lack events, and are read then")
  void incompleteStore() {
    var id = draft(designation("kept", "gao"));
    var late = drafts(a, Duration.ZERO);
    RealPostgres.behind(url, "ML");
    List<ThrowingCallable> steps =
        List.of(
            () -> draft(designation("kept", "gao")),
            () -> draft(designation("other", "gao")),
            () -> draft(designation("wrong", "atlantis")),
            () -> drafts.revise(ANNA, id, 1, sent(designation("kept", "atlantis"))),
            () -> drafts.reject(BRAM, id, Set.of(), "no"),
            () -> drafts.withdraw(ANNA, id, OptionalInt.empty()),
            () -> drafts.approve(id, by(BRAM)));
    for (var step : steps) {
      assertThatThrownBy(step).isInstanceOf(StoreNotTrusted.class);
    }
    assertThat(drafts.find(id).status()).isEqualTo(DraftStatus.OPEN);
    assertThat(late.list(MALI, Optional.empty())).hasSize(1);
    assertThat(late.find(id).status()).isEqualTo(DraftStatus.LAPSED);
    assertThat(types()).containsExactly("draft-submitted.v1");
    RealPostgres.compared(url);
    assertThat(drafts.approve(id, by(BRAM)).replayed()).isFalse();
  }

  @Test
  @DisplayName("approved again by the same person give the first answer; another is refused")
  void approvedTwice() {
    var id = draft(designation("twice", "gao"));
    var first = drafts.approve(id, by(BRAM));
    var again = drafts.approve(id, by(BRAM));
    assertThat(again.replayed()).isTrue();
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(slug(() -> drafts.approve(id, by(CARLA)))).isEqualTo("draft-not-open");
    assertThat(types()).containsExactly("draft-submitted.v1", "draft-approved.v1");
  }

  @Test
  @DisplayName("are approved by one of two approvers on two nodes at the same time")
  void twoApprovers() throws Exception {
    var other = drafts(b, Duration.ofDays(90));
    try (var both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 15; round++) {
        var id = draft(coverage("round-" + round));
        Callable<String> bram = () -> outcome(drafts, id, BRAM);
        Callable<String> carla = () -> outcome(other, id, CARLA);
        var outcomes = both.invokeAll(List.of(bram, carla), 60, TimeUnit.SECONDS);
        assertThat(outcomes.stream().map(Future::resultNow).toList())
            .containsExactlyInAnyOrder("recorded", "draft-not-open");
      }
    }
    assertThat(types()).filteredOn("draft-approved.v1"::equals).hasSize(15);
    assertThat(trail.firstFault()).isEmpty();
  }

  @Test
  @DisplayName("are approved while others record about the country without a pause")
  void whileOthersRecord() throws Exception {
    recordAtOnce(coverage("first"));
    var ids = IntStream.range(0, 8).mapToObj(n -> draft(coverage("beside-" + n))).toList();
    try (var others = Executors.newFixedThreadPool(6)) {
      var recorded =
          IntStream.range(0, 6).mapToObj(n -> others.submit(() -> recordsTwelve(n))).toList();
      for (var id : ids) {
        assertThat(drafts.approve(id, by(BRAM)).replayed()).isFalse();
      }
      for (var person : recorded) {
        person.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(trail.firstFault()).isEmpty();
  }

  private void recordsTwelve(int person) {
    for (int n = 0; n < 12; n++) {
      var file = coverage("person-" + person + "-" + n);
      a.decisions().record(sent(file), OptionalLong.empty());
    }
  }

  private static String outcome(Drafts node, DraftId id, Identity approver) {
    try {
      return node.approve(id, by(approver)).replayed() ? "replayed" : "recorded";
    } catch (DraftRefused refused) {
      return refused.slug();
    }
  }

  @Test
  @DisplayName("are approved with their decision or not at all, whichever fails")
  void neitherWithoutTheOther() {
    var id = draft(designation("whole", "gao"));
    for (var table : List.of("event", "audit_entry", "audit_head", "draft", "decision")) {
      failOn(table, true);
      assertThatThrownBy(() -> drafts.approve(id, by(BRAM))).as(table).isNotNull();
      failOn(table, false);
      assertThat(head()).as(table).isZero();
      assertThat(store.sql("select count(*) from decision").query(Long.class).single()).isZero();
      assertThat(drafts.find(id).status()).as(table).isEqualTo(DraftStatus.OPEN);
      assertThat(types()).as(table).containsExactly("draft-submitted.v1");
    }
    assertThat(drafts.approve(id, by(BRAM)).replayed()).isFalse();
    assertThat(trail.firstFault()).isEmpty();
  }

  private void failOn(String table, boolean fails) {
    store
        .sql(
            fails
                ? "alter table %s add constraint failing check (false) not valid".formatted(table)
                : "alter table %s drop constraint failing".formatted(table))
        .update();
  }

  @Test
  @DisplayName("that change the same after decisions in between are approved as they are")
  void sameAfterOthers() {
    recordAtOnce(coverage("covered"));
    recordAtOnce(designation("first", "mopti"));
    var id = draft(designation("later", "gao"));
    recordAtOnce(designation("other", "menaka"));
    assertThat(body(drafts.approve(id, by(BRAM)))).contains("\"firstSequence\":7");
  }

  @Test
  @DisplayName("that change something else by now are refused, with what came in between")
  void outdated() {
    recordAtOnce(coverage("covered"));
    var id = draft(designation("collides", "gao"));
    recordAtOnce(designation("first", "gao"));
    var refused = catchThrowableOfType(DraftRefused.class, () -> drafts.approve(id, by(BRAM)));
    assertThat(refused.slug()).isEqualTo("draft-outdated");
    assertThat(String.valueOf(refused.members().get("decisions"))).contains("first");
    assertThat(refused.members()).containsEntry("head", 4L).containsEntry("expected", 2L);
    assertThat(String.valueOf(refused.members().get("changesThen"))).contains("gao");
    assertThat(String.valueOf(refused.members().get("changesNow"))).doesNotContain("fact");
    assertThat(drafts.find(id).status()).isEqualTo(DraftStatus.OPEN);
    assertThatThrownBy(() -> drafts.approve(id, by(BRAM, 2))).isInstanceOf(StaleHead.class);
    assertThat(drafts.approve(id, by(BRAM, 4)).replayed()).isFalse();
  }

  @Test
  @DisplayName(
      "that retract are approved against the head at which they were checked, or a given one")
  void retracting() {
    recordAtOnce(designation("mistake", "gao"));
    var id = draft(retraction("mend", "mistake"));
    recordAtOnce(designation("unrelated", "menaka"));
    assertThat(slug(() -> drafts.approve(id, by(BRAM)))).isEqualTo("draft-outdated");
    assertThat(drafts.approve(id, by(BRAM, 4)).replayed()).isFalse();
  }

  @Test
  @DisplayName("whose decision breaks a rule by now are refused with the rule")
  void rulesFailByNow() {
    recordAtOnce(designation("mistake", "gao"));
    var id = draft(retraction("mend", "mistake"));
    a.decisions().record(sent(retraction("sooner", "mistake")), OptionalLong.of(2));
    var refused = catchThrowableOfType(DraftRefused.class, () -> drafts.approve(id, by(BRAM)));
    assertThat(refused.slug()).isEqualTo("draft-outdated");
    assertThat(refused.violations()).isNotEmpty();
  }

  @Test
  @DisplayName("whose id another decision took meanwhile, or which is on record, are refused")
  void idTaken() {
    var other = draft(designation("taken", "gao"));
    recordAtOnce(designation("taken", "menaka"));
    assertThatThrownBy(() -> drafts.approve(other, by(BRAM))).isInstanceOf(DecisionIdReused.class);
    var equal = draft(coverage("equal"));
    recordAtOnce(coverage("equal"));
    assertThat(slug(() -> drafts.approve(equal, by(BRAM)))).isEqualTo("draft-already-recorded");
    assertThat(slug(() -> draft(coverage("equal")))).isEqualTo("draft-already-recorded");
    drafts.withdraw(ANNA, equal, OptionalInt.empty());
  }

  @Test
  @DisplayName("lapse by the store's clock; the entry is written when they are next touched")
  void lapse() {
    var id = draft(coverage("late"));
    var strict = drafts(a, Duration.ZERO);
    assertThat(strict.find(id).status()).isEqualTo(DraftStatus.LAPSED);
    assertThat(types()).containsExactly("draft-submitted.v1");
    assertThat(slug(() -> strict.approve(id, by(BRAM)))).isEqualTo("draft-not-open");
    assertThat(types()).containsExactly("draft-submitted.v1", "draft-lapsed.v1");
    assertThat(slug(() -> drafts.revise(ANNA, id, 2, sent(coverage("late")))))
        .isEqualTo("draft-not-open");
    draft(coverage("later"));
    assertThat(strict.list(MALI, Optional.of(DraftStatus.LAPSED))).hasSize(2);
    assertThat(types()).filteredOn("draft-lapsed.v1"::equals).hasSize(2);
  }

  @Test
  @DisplayName("tell who recorded at once, with the decision or not at all, and who read the trail")
  void atOnce() {
    recordAtOnce(coverage("at-once"));
    recordAtOnce(coverage("at-once"));
    assertThatThrownBy(() -> recordAtOnce(designation("wrong", "atlantis"))).isNotNull();
    var page = trail.read(CARLA, 0, 10);
    assertThat(page.entries()).hasSize(1);
    assertThat(page.entries().getFirst().members())
        .containsEntry("type", "decision-recorded-at-once.v1")
        .containsEntry("decisionId", "at-once")
        .containsEntry("firstSequence", 1L);
    assertThat(trail.read(CARLA, 1, 10).entries().getFirst().members())
        .containsEntry("type", "audit-trail-read.v1")
        .containsEntry("entries", 1);
  }

  @Test
  @DisplayName("have a trail that is read page by page, each continuing the one before")
  void pages() {
    for (int n = 0; n < 5; n++) {
      draft(coverage("paged-" + n));
    }
    var first = trail.read(CARLA, 0, 3);
    assertThat(first.entries()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
    assertThat(first.more()).isTrue();
    var second = trail.read(CARLA, first.last(), 3);
    assertThat(second.entries()).extracting(AuditEntry::number).containsExactly(4L, 5L, 6L);
    assertThat(second.more()).isFalse();
    assertThat(second.faults()).isEmpty();
    assertThat(trail.read(CARLA, 1_000, 3).entries()).isEmpty();
  }

  @Test
  @DisplayName("have a trail in which a changed, replaced or removed entry is found")
  void damage() {
    var id = draft(coverage("one"));
    draft(coverage("two"));
    draft(coverage("three"));
    assertThatThrownBy(() -> store.sql("delete from audit_entry").update())
        .hasMessageContaining("never changed or removed");
    assertThat(
            damagedBy(
                "update audit_entry set payload = convert_to(replace(convert_from(payload,"
                    + " 'UTF8'), 'anna', 'bram'), 'UTF8') where number = 1"))
        .contains(new AuditFault(1, AuditFault.Kind.CHANGED));
    assertThatThrownBy(() -> drafts.find(id)).isInstanceOf(AuditDamaged.class);
    undo(
        "update audit_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'bram',"
            + " 'anna'), 'UTF8') where number = 1");
    assertThat(trail.firstFault()).isEmpty();
    assertThat(damagedBy("delete from audit_entry where number = 3"))
        .contains(new AuditFault(3, AuditFault.Kind.MISSING));
    assertThat(damagedBy("delete from audit_entry where number = 2"))
        .contains(new AuditFault(2, AuditFault.Kind.MISSING));
    assertThat(trail.read(CARLA, 1, 10).faults()).isNotEmpty();
  }

  @Test
  @DisplayName("have a trail whose entries cannot be replaced by others with right hashes")
  void replaced() {
    draft(coverage("one"));
    draft(coverage("two"));
    var other = new DraftsTest();
    try {
      other.draft(coverage("one"));
      other.draft(coverage("two"));
      var forged =
          other
              .store
              .sql("select payload from audit_entry where number = 1")
              .query(byte[].class)
              .single();
      unprotected(
          () ->
              store
                  .sql("update audit_entry set payload = :forged where number = 1")
                  .param("forged", forged)
                  .update());
      assertThat(trail.firstFault()).contains(new AuditFault(2, AuditFault.Kind.REPLACED));
    } finally {
      other.close();
    }
  }

  @Test
  @DisplayName("whose file was changed are not approved")
  void changedFile() {
    var id = draft(designation("file", "gao"));
    unprotected(
        () ->
            store
                .sql(
                    "update draft_file set file = convert_to(replace(convert_from(file, 'UTF8'),"
                        + " 'gao', 'mopti'), 'UTF8')")
                .update());
    assertThatThrownBy(() -> drafts.approve(id, by(BRAM))).isInstanceOf(AuditDamaged.class);
    assertThat(head()).isZero();
  }

  private Optional<AuditFault> damagedBy(String sql) {
    undo(sql);
    return trail.firstFault();
  }

  private void undo(String sql) {
    unprotected(() -> store.sql(sql).update());
  }

  private void unprotected(Runnable work) {
    for (var table : List.of("audit_entry", "draft_file")) {
      store.sql("alter table %s disable trigger user".formatted(table)).update();
    }
    work.run();
  }
}
