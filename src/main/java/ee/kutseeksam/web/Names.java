package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.people.People;
import ee.kutseeksam.people.Person;
import ee.kutseeksam.people.Reader;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one place of this room that asks for names: once a request, for everybody on the page, with a purpose. */
@Component
class Names {

    private final People people;
    private final Notes notes;

    Names(People people, Notes notes) {
        this.people = people;
        this.notes = notes;
    }

    /** What this visitor may know of these people; whoever is left out is shown without a name. */
    Known of(SeenExam seen, Collection<PersonId> ids, String purpose, String channel) {
        return new Known(seen.showsPeople() && !ids.isEmpty() ? people.read(new HashSet<>(ids), seen.reader(purpose, channel)) : Map.of());
    }

    Map<UUID, String> notes(SeenExam seen, Collection<UUID> ids, String purpose, String channel) {
        return seen.showsPeople() && !ids.isEmpty() ? notes.notes(new HashSet<>(ids), seen.reader(purpose, channel)) : Map.of();
    }

    /** The same for people beside an exam. */
    Known known(Collection<PersonId> ids, Reader reader) {
        return new Known(ids.isEmpty() ? Map.of() : people.read(new HashSet<>(ids), reader));
    }

    Map<UUID, String> notes(Collection<UUID> ids, Reader reader) {
        return ids.isEmpty() ? Map.of() : notes.notes(new HashSet<>(ids), reader);
    }

    /** As the frame of a page calls whoever looks at it. */
    String own(PersonId visitor) {
        return people.ownName(visitor).orElse("Kasutaja");
    }

    Map<PersonId, String> officials(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : people.officialNames(new HashSet<>(ids));
    }

    /** People as read for this request. */
    record Known(Map<PersonId, Person> people) {

        String name(PersonId id) {
            return person(id).map(Person::fullName).orElse("nimi varjatud");
        }

        /** Last name first, for sorting. */
        String sortName(PersonId id) {
            return person(id).map(one -> one.lastName() + " " + one.firstName()).orElse("");
        }

        String born(PersonId id) {
            return person(id).map(Person::birthDate).map(Words::date).orElse("");
        }

        /** Of somebody whose data may not be seen nothing is said. */
        boolean isWithoutCode(PersonId id) {
            return person(id).filter(one -> one.code().isEmpty()).isPresent();
        }

        Optional<Person> person(PersonId id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public String toString() {
            return "Known[" + people.size() + "]";
        }
    }
}
