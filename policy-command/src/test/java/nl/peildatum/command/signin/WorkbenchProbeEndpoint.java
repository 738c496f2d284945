package nl.peildatum.command.signin;

import java.util.stream.Collectors;
import nl.peildatum.command.security.Identity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page of the workbench that tells who is signed in, with a form. */
@RestController
final class WorkbenchProbeEndpoint {
  @GetMapping("/beheer/proef")
  String who(Authentication person, CsrfToken form) {
    return "%s %s <input name=\"_csrf\" value=\"%s\">"
        .formatted(
            Identity.of(person),
            person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .sorted()
                .collect(Collectors.joining(" ")),
            form.getToken());
  }

  @PostMapping("/beheer/proef")
  String done() {
    return "done";
  }
}
