package io.tallywire.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

/** What JSON a value has, in a form in which a record and a schema can be compared. */
sealed interface Shape {
    /** A string, number or boolean, with its format or its values. */
    record Simple(String description) implements Shape {
    }

    record ListOf(Shape element) implements Shape {
    }

    record MapTo(Shape value) implements Shape {
    }

    record Fields(Map<String, Field> fields) implements Shape {
    }

    /** @param required whether it may neither be left out nor be null */
    record Field(Shape shape, boolean required) {
    }

    static Fields ofRecord(Class<?> record) {
        Map<String, Field> fields = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields.putAll(ofRecord(component.getType()).fields());
            } else {
                JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
                fields.put(name == null ? component.getName() : name.value(), field(component.getAnnotatedType()));
            }
        }
        return new Fields(fields);
    }

    private static Field field(AnnotatedType type) {
        return new Field(ofType(type.getType()), !type.isAnnotationPresent(Nullable.class));
    }

    private static Shape ofType(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ? new ListOf(ofType(last))
                    : new MapTo(ofType(last));
        }
        Class<?> java = (Class<?>) type;
        return java.isRecord() ? ofRecord(java)
                : java.isEnum() ? new Simple("one of " + names(java))
                        : java == String.class ? new Simple("string")
                                : java == boolean.class ? new Simple("boolean")
                                        : java == Instant.class ? new Simple("date-time")
                                                : java == LocalDate.class ? new Simple("date")
                                                        : java == int.class ? new Simple("integer")
                                                                : java == BigDecimal.class || java == double.class
                                                                        ? new Simple("number")
                                                                        : new Simple("unknown " + java);
    }

    private static TreeSet<String> names(Class<?> enumeration) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(enumeration.getEnumConstants()).forEach(value -> names.add(EventJson.MAPPER.valueToTree(value).asText()));
        return names;
    }

    static Shape ofSchema(JsonNode schema) {
        JsonNode resolved = schema.has("$ref") ? Schemas.json(schema.get("$ref").asText()) : schema;
        if (resolved.has("$ref")) {
            return ofSchema(resolved);
        }
        if (resolved.has("anyOf") && !resolved.has("type")) {
            return ofSchema(resolved.get("anyOf").get(0));
        }
        return switch (type(resolved)) {
            case "object" ->
                resolved.has("properties") ? fields(resolved) : new MapTo(ofSchema(resolved.get("additionalProperties")));
            case "array" -> new ListOf(ofSchema(resolved.get("items")));
            case "string" -> new Simple(resolved.has("enum") ? "one of " + values(resolved.get("enum"))
                    : resolved.path("format").asText("string"));
            default -> new Simple(type(resolved));
        };
    }

    private static Fields fields(JsonNode schema) {
        Map<String, Field> fields = new TreeMap<>();
        schema.path("allOf").forEach(part -> fields.putAll(((Fields) ofSchema(part)).fields()));
        TreeSet<String> required = values(schema.get("required"));
        schema.get("properties").properties().forEach(property -> {
            boolean nullable = property.getValue().path("type").toString().contains("null")
                    || property.getValue().path("anyOf").toString().contains("\"null\"");
            if (nullable == required.contains(property.getKey())) {
                throw new AssertionError(property.getKey() + " must either be required or may be null");
            }
            fields.put(property.getKey(), new Field(ofSchema(property.getValue()), !nullable));
        });
        return new Fields(fields);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static TreeSet<String> values(JsonNode array) {
        TreeSet<String> values = new TreeSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
