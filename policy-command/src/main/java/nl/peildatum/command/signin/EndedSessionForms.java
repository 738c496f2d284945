package nl.peildatum.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Gives people back what they typed in a form whose session has ended. */
@FunctionalInterface
public interface EndedSessionForms {
  /** For a workbench without pages. */
  EndedSessionForms NONE = (request, response, person) -> false;

  /**
   * Answers a form that came without the token of a session; it shows and records nothing.
   *
   * @param person who has signed in by now; empty = nobody
   * @return whether it answered; false for a form without anything that a person typed
   */
  boolean answer(
      HttpServletRequest request, HttpServletResponse response, Optional<Authentication> person)
      throws IOException;
}
