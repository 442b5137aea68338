package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of event there is: its type in the log is its record's simple name and is never renamed or used again. */
public final class EventTypes {

    private final Map<String, Class<?>> byName;

    /** @param families the sealed interfaces whose permitted records are the events */
    public EventTypes(Collection<? extends Class<?>> families) {
        this.byName = families.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), EventTypes::sameName, TreeMap::new));
    }

    private static Class<?> sameName(Class<?> one, Class<?> other) {
        throw new IllegalStateException("two events of one name: " + one.getName() + ", " + other.getName());
    }

    public Map<String, Class<?>> all() {
        return Map.copyOf(byName);
    }

    Class<?> of(String type) {
        Class<?> found = byName.get(type);
        if (found == null) {
            throw new IllegalStateException("the log holds an event of unknown type " + type);
        }
        return found;
    }

    static String typeOf(Event<?> event) {
        return event.getClass().getSimpleName();
    }
}
