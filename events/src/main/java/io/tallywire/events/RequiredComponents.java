package io.tallywire.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;

/** Checks that a record read from JSON has every component that is not marked nullable: Jackson leaves out what was missing. */
final class RequiredComponents {
    private RequiredComponents() {
    }

    static <T> T check(@Nullable T value) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("value is null", null);
        }
        if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                check(record, component);
            }
        }
        return value;
    }

    private static void check(Record record, RecordComponent component) throws UnreadableEvent {
        Object part;
        try {
            part = component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (part != null) {
            check(part);
        } else if (!isNullable(component.getAnnotatedType())) {
            throw new UnreadableEvent(record.getClass().getSimpleName() + " without " + component.getName(), null);
        }
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
