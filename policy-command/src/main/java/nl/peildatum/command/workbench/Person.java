package nl.peildatum.command.workbench;

import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.command.security.Identity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The person who signed in, and what they may do. */
public record Person(Identity identity, Set<String> scopes) {
  static Person of(Authentication signedIn) {
    return new Person(
        Identity.of(signedIn),
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .map(authority -> authority.replaceFirst("^SCOPE_", ""))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean mayDraft() {
    return scopes.contains("policy:draft");
  }

  public boolean mayApprove() {
    return scopes.contains("policy:approve");
  }

  public boolean mayRecord() {
    return scopes.contains("policy:record");
  }

  public boolean mayReadAudit() {
    return scopes.contains("audit:read");
  }

  /** Whether the person may read drafts. */
  public boolean mayReadDrafts() {
    return mayDraft() || mayApprove();
  }

  /** Whether the person may see what a decision would change. */
  public boolean mayPreview() {
    return mayDraft() || mayRecord();
  }
}
