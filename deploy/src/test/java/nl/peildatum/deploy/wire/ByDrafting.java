package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.commence;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Letter.letter;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.peildatum.testing.Reply;

/** How to be refused for what one does with a draft, by the slug of the problem. */
record ByDrafting(Wire product, Country country) {
  private static final String JSON = "application/json";

  Map<String, Supplier<Reply>> all() {
    var ways = new TreeMap<String, Supplier<Reply>>();
    ways.put("unknown-draft", () -> send("GET", drafts() + "/none", "administrator"));
    ways.put("draft-not-open", this::withdrawnTwice);
    ways.put(
        "stale-draft",
        () -> post(handedIn() + "/rejection", "{\"reason\":\"no\",\"version\":9}", "approver"));
    ways.put("draft-version-not-named", () -> send("PUT", handedIn(), "administrator"));
    ways.put("not-an-author", () -> send("DELETE", handedIn(), "approver"));
    ways.put(
        "approver-is-author", () -> post(handedIn("approver") + "/approval", "{}", "approver"));
    ways.put(
        "draft-already-recorded",
        () ->
            post(
                drafts(),
                letter("ht-2", "2022-02-01")
                    .does(commence(fact("ht-1", 1), "2022-02-01"))
                    .json(country.code()),
                "administrator"));
    return ways;
  }

  private Reply withdrawnTwice() {
    var draft = handedIn();
    send("DELETE", draft, "administrator");
    return send("DELETE", draft, "administrator");
  }

  private String handedIn() {
    return handedIn("administrator");
  }

  private String handedIn(String author) {
    var file = letter("ht-draft", "2024-01-01").does(designate("nord")).json(country.code());
    return post(drafts(), file, author).header("Location");
  }

  private String drafts() {
    return country.decisions().replace("/decisions", "/drafts");
  }

  private Reply send(String method, String path, String client) {
    return product.send(
        method, path, "Content-Type", JSON, "Authorization", product.bearer(client));
  }

  private Reply post(String path, String body, String client) {
    return product.post(path, body, "Content-Type", JSON, "Authorization", product.bearer(client));
  }
}
