package io.tallywire.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tallywire.ingest.article.Accepted;
import io.tallywire.ingest.article.ArticleReader;
import io.tallywire.ingest.article.ArticleRequest;
import io.tallywire.ingest.article.Articles;
import io.tallywire.ingest.article.Bodies;
import io.tallywire.ingest.bulk.LineIntake;
import io.tallywire.ingest.bulk.LineResult;
import io.tallywire.ingest.rate.ClientLimit;
import io.tallywire.ingest.refusal.Problem;
import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.rate.Client;
import io.vertx.core.http.HttpServerRequest;

/** The HTTP interface. */
@RolesAllowed(Roles.PUBLISHER)
@Path("/articles")
@RunOnVirtualThread
@APIResponse(responseCode = "400", description = "Malformed, or a field is wrong", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "429", description = "Over the rate limit of the client's address", headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "seconds"), content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "503", description = "Kafka does not acknowledge", headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "seconds"), content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ArticlesResource {
    static final String NDJSON = "application/x-ndjson";

    private final ClaimsAddress claims;
    private final Articles articles;
    private final Bodies bodies;
    private final LineIntake lines;
    private final ClientLimit limit;

    public ArticlesResource(ClaimsAddress claims, Articles articles, Bodies bodies, LineIntake lines, ClientLimit limit) {
        this.claims = claims;
        this.articles = articles;
        this.bodies = bodies;
        this.lines = lines;
        this.limit = limit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postArticle", summary = "Publish an article", description = "Answers once Kafka has acknowledged it. Posting the"
            + " same article twice does no harm; a new text under a known id is a new version.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleRequest.class)))
    @APIResponse(responseCode = "202", description = "Kafka has it", headers = @Header(name = HttpHeaders.LOCATION, description = "the article in the claims service, once it has come through"), content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "413", description = "More than 1 MiB of text", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "415", description = "Neither JSON nor NDJSON, or not in UTF-8", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response post(InputStream body, @Context HttpHeaders headers, @Context HttpServerRequest request,
            @Context SecurityContext security)
            throws IOException {
        check(headers, client(security, request));
        return accepted(bodies.read(body, ArticleReader.MAX_JSON_BYTES, articles::publish));
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "postArticles", summary = "Publish many articles", description = "One article a line. Answers one result a line,"
            + " in the same order and while lines still come: read them as you send. A bad line does not stop the others.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ArticleRequest.class)))
    @APIResponse(responseCode = "200", description = "A result for each line that is not empty", content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineResult.class)))
    public StreamingOutput postLines(InputStream body, @Context HttpHeaders headers, @Context HttpServerRequest request,
            @Context SecurityContext security) {
        checkEncoding(headers);
        String client = client(security, request);
        return out -> lines.run(client, body, out);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawArticle", summary = "Withdraw an article", description = "Its claims no longer stand. Answers once Kafka has"
            + " acknowledged it, whether there is such an article or not.")
    @APIResponse(responseCode = "202", description = "Kafka has it", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response delete(@Parameter(description = "of the article") @PathParam("id") String id,
            @Context HttpHeaders headers, @Context HttpServerRequest request,
            @Context SecurityContext security) {
        check(headers, client(security, request));
        return accepted(articles.withdraw(id));
    }

    private Response accepted(CompletableFuture<String> acknowledged) {
        try {
            String id = acknowledged.join();
            String segment = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            return Response.accepted(new Accepted(id)).location(URI.create(claims.url() + "/articles/" + segment))
                    .build();
        } catch (CompletionException e) {
            throw Articles.refusalIn(e);
        }
    }

    private void check(HttpHeaders headers, String client) {
        checkEncoding(headers);
        try {
            limit.check(client);
        } catch (Refused e) {
            throw articles.refuse(e);
        }
    }

    private void checkEncoding(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw articles
                    .refuse(Refused.because(Reason.UNSUPPORTED_MEDIA_TYPE, "Send the body in UTF-8."));
        }
    }

    private static String client(SecurityContext security, HttpServerRequest request) {
        return Client.of(security.getUserPrincipal(), request.remoteAddress().hostAddress());
    }
}
