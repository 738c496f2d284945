package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what the workbench refuses into pages. */
@RestControllerAdvice(basePackageClasses = WorkbenchProblems.class)
final class WorkbenchProblems {
  private final WorkbenchReplies replies;

  WorkbenchProblems(WorkbenchReplies replies) {
    this.replies = replies;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(
      RequestRefused refused, HttpServletRequest request, HttpServletResponse response) {
    return page(refused.problem(), request, response);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    return page(CommandProblems.problem(refusal), request, response);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> malformed(
      MalformedJson malformed, HttpServletRequest request, HttpServletResponse response) {
    return page(Problem.of(List.of(Fault.of(malformed))), request, response);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var problem = CommandProblems.failure(CommandProblems.unlessAnswered(failure));
    return page(problem, request, response);
  }

  private ResponseEntity<byte[]> page(
      Problem problem, HttpServletRequest request, HttpServletResponse response) {
    return replies.refused(replies.visit(request, response), problem);
  }
}
