package nl.peildatum.command.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.security.Identity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft")
class DraftDeciderTest {
  private static final Identity ANNA = new Identity("https://issuer.example", "anna");
  private static final Identity BRAM = new Identity("https://issuer.example", "bram");
  private static final Identity CARLA = new Identity("https://issuer.example", "carla");
  private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
  private static final DraftId DRAFT = new DraftId(new CountryCode("ML"), "a-draft");
  private static final DraftFile FILE = new DraftFile("mali-2023-01-11", "a".repeat(64), 7);
  private static final DraftFile BETTER = new DraftFile("mali-2023-01-11", "b".repeat(64), 8);

  private final DraftDecider rules = new DraftDecider(new DraftLimits(Duration.ofDays(90), 2, 4));

  private Draft handedInBy(Identity author) {
    return Draft.of(rules.submit(DRAFT, author, FILE, 0), MONDAY);
  }

  private Draft after(Draft draft, DraftCommand command) {
    return draft.and(rules.decide(draft, command, MONDAY), MONDAY);
  }

  private String refused(Draft draft, DraftCommand command) {
    return refused(draft, command, MONDAY);
  }

  private String refused(Draft draft, DraftCommand command, Instant now) {
    return slug(() -> rules.decide(draft, command, now));
  }

  private static String slug(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(DraftRefused.class, work).slug();
  }

  private static DraftCommand approvalBy(Identity person) {
    return new DraftCommand.Approve(person, OptionalInt.empty(), Optional.empty(), 8, 9);
  }

  private static DraftCommand rejectionBy(Identity person) {
    return new DraftCommand.Reject(person, Set.of(), "a source is missing");
  }

  private static DraftCommand revisionBy(Identity person, int seen) {
    return new DraftCommand.Revise(person, seen, BETTER);
  }

  @Test
  @DisplayName("is approved by another person than who handed it in")
  void fourEyes() {
    var draft = handedInBy(ANNA);
    assertThat(refused(draft, approvalBy(ANNA))).isEqualTo("approver-is-author");
    var approved = after(draft, approvalBy(BRAM));
    assertThat(approved.status()).isEqualTo(DraftStatus.APPROVED);
    assertThat(approved.approval().orElseThrow().approver()).isEqualTo(BRAM);
    assertThat(approved.approval().orElseThrow().decisionId()).isEqualTo("mali-2023-01-11");
  }

  @Test
  @DisplayName("makes whoever revises it an author, who approves and rejects it no more")
  void reviserIsAuthor() {
    var draft = after(handedInBy(ANNA), revisionBy(BRAM, 1));
    assertThat(draft.authors()).containsExactly(ANNA, BRAM);
    assertThat(refused(draft, approvalBy(BRAM))).isEqualTo("approver-is-author");
    assertThat(refused(draft, rejectionBy(ANNA))).isEqualTo("approver-is-author");
    assertThat(after(draft, approvalBy(CARLA)).status()).isEqualTo(DraftStatus.APPROVED);
  }

  @Test
  @DisplayName("is the same person's under one issuer only: two issuers may use one subject")
  void issuers() {
    var other = new Identity("https://other.example", "anna");
    assertThat(after(handedInBy(ANNA), approvalBy(other)).status()).isEqualTo(DraftStatus.APPROVED);
  }

  @Test
  @DisplayName("that was rejected is open again once it is revised, and is not approved before")
  void rejectedAndMended() {
    var rejected = after(handedInBy(ANNA), rejectionBy(BRAM));
    assertThat(rejected.status()).isEqualTo(DraftStatus.REJECTED);
    assertThat(refused(rejected, approvalBy(BRAM))).isEqualTo("draft-not-open");
    assertThat(refused(rejected, rejectionBy(BRAM))).isEqualTo("draft-not-open");
    var mended = after(rejected, revisionBy(ANNA, 2));
    assertThat(mended.status()).isEqualTo(DraftStatus.OPEN);
    assertThat(mended.file()).isEqualTo(BETTER);
    assertThat(after(mended, approvalBy(BRAM)).status()).isEqualTo(DraftStatus.APPROVED);
  }

  @Test
  @DisplayName("is withdrawn by an author only")
  void withdrawal() {
    var draft = handedInBy(ANNA);
    assertThat(refused(draft, new DraftCommand.Withdraw(BRAM, OptionalInt.empty())))
        .isEqualTo("not-an-author");
    var withdrawn = after(draft, new DraftCommand.Withdraw(ANNA, OptionalInt.empty()));
    assertThat(withdrawn.status()).isEqualTo(DraftStatus.WITHDRAWN);
    assertThat(refused(withdrawn, revisionBy(ANNA, 2))).isEqualTo("draft-not-open");
    assertThat(refused(withdrawn, approvalBy(BRAM))).isEqualTo("draft-not-open");
  }

  @Test
  @DisplayName("lapses 90 days after its last revision, to the millisecond")
  void lapse() {
    var draft = handedInBy(ANNA);
    var end = MONDAY.plus(Duration.ofDays(90));
    assertThat(rules.statusAt(draft, end.minusMillis(1))).isEqualTo(DraftStatus.OPEN);
    assertThat(rules.statusAt(draft, end)).isEqualTo(DraftStatus.LAPSED);
    assertThat(refused(draft, approvalBy(BRAM), end)).isEqualTo("draft-not-open");
    assertThat(refused(draft, revisionBy(ANNA, 1), end)).isEqualTo("draft-not-open");
    assertThat(refused(draft, new DraftCommand.Withdraw(ANNA, OptionalInt.empty()), end))
        .isEqualTo("draft-not-open");
    var revised = draft.and(rules.decide(draft, revisionBy(ANNA, 1), MONDAY), end.minusMillis(1));
    assertThat(rules.isDue(revised, end)).isFalse();
    assertThat(rules.isDue(after(draft, approvalBy(BRAM)), end)).isFalse();
  }

  @Test
  @DisplayName("is revised, approved and rejected in the version that the person saw")
  void versions() {
    var draft = after(handedInBy(ANNA), revisionBy(ANNA, 1));
    assertThat(refused(draft, revisionBy(ANNA, 1))).isEqualTo("stale-draft");
    var unseen = new DraftCommand.Approve(BRAM, OptionalInt.of(1), Optional.empty(), 8, 9);
    assertThat(refused(draft, unseen)).isEqualTo("stale-draft");
    assertThat(refused(draft, new DraftCommand.Reject(BRAM, Set.of(1), "no")))
        .isEqualTo("stale-draft");
  }

  @Test
  @DisplayName("is one of so many of its country, and has so many revisions")
  void bounds() {
    assertThat(slug(() -> rules.submit(DRAFT, ANNA, FILE, 2))).isEqualTo("too-many-drafts");
    var draft = handedInBy(ANNA);
    for (int version = 1; version < 4; version++) {
      draft = after(draft, revisionBy(ANNA, version));
    }
    assertThat(refused(draft, revisionBy(ANNA, 4))).isEqualTo("too-many-revisions");
    assertThat(after(draft, approvalBy(BRAM)).status()).isEqualTo(DraftStatus.APPROVED);
  }
}
