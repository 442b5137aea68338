package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;

/** Gives roles. Repeated, it changes nothing. */
public interface Appointments {

    /** @param kind {@code school}, {@code body}, {@code kutsekoda}, {@code analyst}, {@code operator} or {@code assessor} */
    void appoint(PersonId person, String kind, String organisation, LocalDate from);

    /** @param role 1 chair, 2 deputy chair, 3 member */
    void appointToCommission(int memberId, PersonId person, String awardingBody, String commission, int role, LocalDate from);
}
