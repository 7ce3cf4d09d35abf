package io.tallywire.rest.json;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.field.Violation;

/** Answers 400 to JSON that could not be read, without a word about what it was to be read into. */
@Singleton
public class JsonProblem {
    private static final int FIRST = 1;
    private static final int BEHIND_THOSE_OF_ITS_KINDS = 2;

    @ServerExceptionMapper(priority = FIRST)
    public Response map(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() ? field(mapping)
                : malformed(StrictJson.explain(e));
    }

    /** Named by itself because frameworks have mappers for it that would come first. */
    @ServerExceptionMapper(priority = FIRST)
    public Response map(MismatchedInputException e) {
        return map((JsonProcessingException) e);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response map(InvalidFormatException e) {
        return map((JsonProcessingException) e);
    }

    /** In which the framework wraps some of them; what else comes as one is told as it is. */
    @ServerExceptionMapper(priority = BEHIND_THOSE_OF_ITS_KINDS)
    public Response map(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return map(json);
        }
        Response told = e.getResponse();
        if (told.hasEntity() || told.getStatus() < 400) {
            return told;
        }
        Response problem = HttpProblem.builder().withStatus(told.getStatusInfo())
                .withTitle(told.getStatusInfo().getReasonPhrase())
                .withDetail("See /q/openapi for what this service takes.").build().toResponse();
        Response.ResponseBuilder answer = Response.fromResponse(problem);
        told.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.type(HttpProblem.MEDIA_TYPE).build();
    }

    private static Response field(JsonMappingException e) {
        String name = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."));
        var fault = new Violation(name,
                "has not the form that /q/openapi describes, or holds characters that cannot be stored");
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Invalid JSON")
                .withDetail("`" + fault.field() + "` " + fault.message() + ".").with("violations", List.of(fault)).build()
                .toResponse();
    }

    private static Response malformed(String detail) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Malformed JSON").withDetail(detail)
                .build().toResponse();
    }
}
