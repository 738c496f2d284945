package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.wire.Wire;

/** A product with the policy of Mali, and a draft of each status. */
final class WorkbenchDemo implements AutoCloseable {
  private final DemoProduct product = DemoProduct.of("mali");
  private final Wire wire = new Wire(product.url());
  private final Map<String, String> drafts =
      Map.of(
          "{open}", draft("mali-open", "segou"),
          "{rejected}", rejected(draft("mali-afgewezen", "kayes")),
          "{approved}", approved(draft("mali-goedgekeurd", "koulikoro")));

  /** A letter of 1 August 2024. */
  static String letter(String id, String area) {
    return """
    {"country": "ML", "decisionId": "%s",
     "instrument": {"type": "KAMERBRIEF", "title": "Proefbrief", "decidedOn": "2024-08-01"},
     "acts": [{"type": "DesignateRegion15c", "areas": ["%s"], "level": "LESS_EXCEPTIONAL",
               "scheme": "2024"}]}
    """
        .formatted(id, area);
  }

  private String draft(String id, String area) {
    var made = post("/v1/countries/ml/drafts", letter(id, area), "administrator");
    return made.substring(made.lastIndexOf('/') + 1);
  }

  private String rejected(String draft) {
    post(
        "/v1/countries/ml/drafts/" + draft + "/rejection",
        "{\"reason\": \"Mopti ontbreekt.\"}",
        "approver");
    return draft;
  }

  private String approved(String draft) {
    post("/v1/countries/ml/drafts/" + draft + "/approval", "{}", "approver");
    return draft;
  }

  private String post(String path, String body, String client) {
    var reply =
        wire.post(
            path, body, "Content-Type", "application/json", "Authorization", wire.bearer(client));
    assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
    return reply.header("Location");
  }

  String url() {
    return product.url();
  }

  /** The address of a page, where it is of a draft by its status: {open}. */
  String address(String path) {
    var found = path;
    for (var draft : drafts.entrySet()) {
      found = found.replace(draft.getKey(), draft.getValue());
    }
    return found;
  }

  @Override
  public void close() {
    product.close();
  }
}
