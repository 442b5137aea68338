package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;

/** Gives roles that the system itself gives: the first ones of an installation. Repeated, it changes nothing, nor does it revive an ended one. */
public interface Appointments {

    /** @param kind {@code school}, {@code body}, {@code kutsekoda}, {@code analyst}, {@code operator} or {@code assessor},
     *             or an administrator's {@code admin-school} or {@code admin-body} */
    void appoint(PersonId person, String kind, String organisation, LocalDate from);

    /** @param role 1 chair, 2 deputy chair, 3 member */
    void appointToCommission(int memberId, PersonId person, String awardingBody, String commission, int role, LocalDate from);
}
