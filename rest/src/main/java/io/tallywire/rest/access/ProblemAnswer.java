package io.tallywire.rest.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem document before a resource is asked. */
final class ProblemAnswer {
    private ProblemAnswer() {
    }

    static Uni<Void> send(RoutingContext context, HttpProblem problem) {
        var response = context.response().setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        String body = new JsonObject().put("title", problem.getTitle()).put("status", problem.getStatusCode())
                .put("detail", problem.getDetail()).encode();
        return Uni.createFrom().completionStage(() -> response.end(body).toCompletionStage());
    }
}
