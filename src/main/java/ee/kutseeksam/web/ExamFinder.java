package ee.kutseeksam.web;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.School;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamSearch;
import ee.kutseeksam.views.ExamSearch.Found;
import ee.kutseeksam.views.ExamSearch.Match;
import ee.kutseeksam.views.ExamSearch.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists of exams that a visitor sees: those of all their roles, or of the one that they have chosen. */
@Component
class ExamFinder {

    private static final Set<String> SEE_ALL = Set.of("kutsekoda", "operator");

    private final ExamSearch search;
    private final ReferenceData reference;

    ExamFinder(ExamSearch search, ReferenceData reference) {
        this.search = search;
        this.reference = reference;
    }

    /**
     * One page of a list.
     *
     * @param number from 1
     * @param found  how many there are on all pages
     * @param seen   how many the visitor sees without searching
     */
    record Page(int number, int pages, long first, List<ExamList.Row> exams, long found, long seen) { }

    /** @param text of a number, or of the name or code of a curriculum, standard, school or awarding body; all when it is empty */
    Page page(Visitor visitor, String text, Optional<ExamStatus> status, int asked, int size) {
        Optional<Match> match = Optional.of(text.strip()).filter(some -> !some.isEmpty()).map(this::match);
        int number = Math.max(asked, 1);
        Found found = search.find(sight(visitor), status, match, Math.multiplyExact(Math.min(number, 100_000) - 1, size), size);
        int pages = (int) Math.max(1, (found.found() + size - 1) / size);
        return number <= pages ? new Page(number, pages, (number - 1L) * size + 1, found.exams(), found.found(), found.seen())
                : page(visitor, text, status, pages, size);
    }

    /** The chosen role narrows the list to what it is for; an assessor's is the exams on whose committee they are. */
    private static Sight sight(Visitor visitor) {
        Set<Role> roles = visitor.listed().stream().map(Role::of).collect(Collectors.toSet());
        boolean all = roles.stream().anyMatch(role -> SEE_ALL.contains(role.kind()));
        boolean member = visitor.chosen().isEmpty() || roles.stream().anyMatch(role -> role.kind().equals("assessor"));
        return new Sight(all, organisations(roles, "school"), organisations(roles, "body", "commission"), Optional.of(visitor.who()).filter(who -> member));
    }

    private static List<String> organisations(Collection<Role> roles, String... kinds) {
        return roles.stream().filter(role -> Set.of(kinds).contains(role.kind())).map(Role::organisation).distinct().toList();
    }

    private Match match(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return new Match(text,
                like(wanted, reference.curricula().stream(), Curriculum::code, one -> one.code() + " " + one.name()),
                like(wanted, reference.schools().stream(), School::code, School::name),
                like(wanted, reference.awardingBodies().stream(), AwardingBody::code, AwardingBody::name),
                like(wanted, reference.standards().stream(), Standard::id, Standard::name));
    }

    private static <T, K> List<K> like(String wanted, Stream<T> all, Function<T, K> key, Function<T, String> said) {
        return all.filter(one -> said.apply(one).toLowerCase(Locale.ROOT).contains(wanted)).map(key).toList();
    }
}
