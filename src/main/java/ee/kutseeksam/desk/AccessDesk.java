package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.Closures;
import ee.kutseeksam.organisations.roles.Delegations;
import ee.kutseeksam.organisations.roles.Takeovers;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody asks for a role, gives theirs to another for some days, records that an organisation closes, or takes its committee over. */
@Component
public class AccessDesk {

    private final AccessRequests requests;
    private final Delegations delegations;
    private final Closures closures;
    private final Takeovers takeovers;
    private final People people;
    private final Clock clock;

    AccessDesk(AccessRequests requests, Delegations delegations, Closures closures, Takeovers takeovers, People people, Clock clock) {
        this.requests = requests;
        this.delegations = delegations;
        this.closures = closures;
        this.takeovers = takeovers;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public UUID ask(PersonId who, RoleRequestForm form) {
        Role organisation = Role.of(form.organisation().orElse(""));
        return requests.ask(who, switch (Typed.line("role", form.role(), Typed.LONGEST_CODE)) {
            case "representative" -> organisation;
            case "administrator" -> organisation.administrator().orElse(organisation);
            default -> new Role(form.role(), form.organisation().orElse(""));
        }, form.reason());
    }

    @Transactional
    public UUID delegate(PersonId who, DelegationForm form) {
        Role role = Role.of(Typed.line("role", form.role(), Typed.LONGEST_CODE));
        return delegations.give(who, role, delegate(role, form), form.from(), form.to(), form.reason());
    }

    /** A colleague by choice; anybody else by code and name, as they stand in the population register. */
    private PersonId delegate(Role role, DelegationForm form) {
        Optional<String> chosen = form.delegate().filter(one -> !one.isEmpty() && !one.equals("other"));
        if (chosen.isPresent()) {
            return delegations.colleagues(role).stream().filter(one -> one.toString().equals(chosen.get())).findFirst()
                    .orElseThrow(() -> DeskRule.DELEGATE_IS_CHOSEN.broken().at("delegate"));
        }
        var code = TypedCode.read("personalCode", form.personalCode().orElse(""), LocalDate.now(clock));
        return people.identify(Identity.of(code, Typed.line("firstName", form.firstName().orElse(""), Typed.LONGEST_NAME),
                Typed.line("lastName", form.lastName().orElse(""), Typed.LONGEST_NAME)));
    }

    @Transactional
    public void close(PersonId who, ClosureForm form) {
        Role closing = Role.of(Typed.line("organisation", form.organisation(), Typed.LONGEST_CODE));
        Role next = form.successor().filter(one -> !one.isEmpty() && !one.equals("none")).map(Role::of).orElse(new Role(closing.kind(), ""));
        closures.close(who, closing, form.closedOn(), next, form.reason());
    }

    @Transactional
    public void takeOver(PersonId who, TakeoverForm form) {
        takeovers.takeOver(who, Role.of(Typed.line("commission", form.commission(), Typed.LONGEST_CODE)), form.to(), form.reason());
    }
}
