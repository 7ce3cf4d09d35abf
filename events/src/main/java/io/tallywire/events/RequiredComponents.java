package io.tallywire.events;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Checks that a record read from JSON has every component that is not marked nullable: Jackson leaves out what was missing. */
final class RequiredComponents {
    /** Reflection parses annotations anew each time it is asked; every event of the system is checked. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(component -> new Component(component.getName(),
                    component.getAccessor(), component.getAnnotatedType().isAnnotationPresent(Nullable.class))).toList();
        }
    };

    private record Component(String name, Method accessor, boolean nullable) {
    }

    private RequiredComponents() {
    }

    static <T> T check(@Nullable T value) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("value is null", null);
        }
        if (value instanceof Record record) {
            for (Component component : COMPONENTS.get(record.getClass())) {
                check(record, component);
            }
        }
        return value;
    }

    private static void check(Record record, Component component) throws UnreadableEvent {
        Object part;
        try {
            part = component.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (part != null) {
            check(part);
        } else if (!component.nullable()) {
            throw new UnreadableEvent(record.getClass().getSimpleName() + " without " + component.name(), null);
        }
    }
}
