package nl.peildatum.query.page.about;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.openapi.EventSchemas;
import nl.peildatum.openapi.OpenApiDocument;
import nl.peildatum.openapi.YamlFile;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that shows the OpenAPI document in a readable form: all operations, or one with a form
 * that writes the address of a request.
 */
@RestController
public final class ApiPageEndpoint {
  private static final String PATH = "/api";
  private static final String OPERATION = "operation";

  private final LongWork pages;
  private final HtmlReplies html;

  /** Read at the first request, since a start would wait for it. */
  private final SingletonSupplier<ApiDocument> api;

  /**
   * @param issuer the organisation's own authorization server; blank = the service gives tokens
   */
  ApiPageEndpoint(
      @Qualifier("pages") LongWork pages,
      HtmlReplies html,
      @Value("${peildatum.oidc.issuer:}") String issuer) {
    this.pages = pages;
    this.html = html;
    this.api = SingletonSupplier.of(() -> ApiDocument.servedWith(issuer.strip()));
  }

  /**
   * What the page shows of the two documents.
   *
   * @param channels the topics, with what they hold
   * @param events the types of events, each with a schema of its own
   */
  private record ApiDocument(
      String description,
      List<ApiOperation> operations,
      List<Labelled> channels,
      List<String> events) {
    /** As served, with addresses that are relative: the page writes the site before them. */
    static ApiDocument servedWith(String issuer) {
      var document = OpenApiDocument.describedAt("", issuer);
      var channels = object(YamlFile.read("/asyncapi.yaml"), "channels");
      return new ApiDocument(
          text(object(document, "info"), "description").orElse(""),
          ApiOperation.in(document),
          channels.keySet().stream().map(name -> channel(object(channels, name))).toList(),
          List.copyOf(EventSchemas.types()));
    }

    private static Labelled channel(Map<String, Object> channel) {
      return new Labelled(
          text(channel, "address").orElse(""), text(channel, "description").orElse(""));
    }
  }

  @GetMapping(PATH)
  ResponseEntity<Delivery> api(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var document = pages.done(api::obtain);
          var id = asked.query().value(OPERATION);
          if (id.isPresent()) {
            return operation(asked, named(id.get(), document));
          }
          asked.query().parameters(Set.of()).requireSound();
          return overview(asked, document);
        });
  }

  private static ApiOperation named(String id, ApiDocument document) {
    return document.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(Problem.of("not-found", Wording.of("not-found.operation"))));
  }

  private ResponseEntity<Delivery> overview(PageRequest asked, ApiDocument document) {
    var model = new HashMap<String, Object>();
    model.put("description", document.description());
    model.put("groups", groups(asked, document.operations()));
    model.put("channels", document.channels());
    model.put("events", document.events());
    return html.page(asked, "api", PATH, model);
  }

  /** Operations of one sort. */
  private record Group(String title, List<ApiOperation> operations) {}

  private static List<Group> groups(PageRequest asked, List<ApiOperation> operations) {
    var byTag = operations.stream().collect(Collectors.groupingBy(ApiOperation::tag));
    return List.of("asking", "recording", "evidence", "auditing", "about").stream()
        .filter(byTag::containsKey)
        .map(tag -> new Group(asked.texts().text("api." + tag), byTag.getOrDefault(tag, List.of())))
        .toList();
  }

  private ResponseEntity<Delivery> operation(PageRequest asked, ApiOperation operation) {
    var names = operation.asked().stream().map(ApiOperation.Field::name).toList();
    asked.query().parameters(Set.copyOf(names), OPERATION).requireSound();
    var isFilled = names.stream().anyMatch(asked.query().values()::containsKey);
    var values = isFilled ? asked.query().values() : operation.example();
    var address = operation.address(values);
    var model = new HashMap<String, Object>();
    model.put("operation", operation);
    model.put("values", first(values));
    model.put("address", address);
    model.put("curl", "curl \"" + html.siteInCommand() + address + "\"");
    return html.page(asked, "operation", asked.query().at(PATH), model);
  }

  private static Map<String, String> first(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
  }
}
