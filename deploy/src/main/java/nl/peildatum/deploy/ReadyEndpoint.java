package nl.peildatum.deploy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether questions can be asked: 200 once every side says so, else 503 with who does not. */
@RestController
class ReadyEndpoint {
  private final Map<String, BooleanSupplier> sides;

  ReadyEndpoint(Map<String, BooleanSupplier> sides) {
    this.sides = sides;
  }

  @GetMapping("/health/ready")
  ResponseEntity<Map<String, Boolean>> ready() {
    var answers = new TreeMap<String, Boolean>();
    sides.forEach((side, ready) -> answers.put(side, ready.getAsBoolean()));
    var status = answers.containsValue(false) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
    return ResponseEntity.status(status).header("Cache-Control", "no-store").body(answers);
  }
}
