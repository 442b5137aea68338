package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;

/**
 * A member of one of an awarding body's commissions (kutsekomisjon).
 *
 * @param id   the register's id of the member, which a certificate application names as its signer
 * @param commission its name; a body may have several
 * @param role 1 chair, 2 deputy chair, 3 member
 */
public record CommissionMember(int id, String commission, PersonId person, int role) {

    /** Whether the member may decide and sign (rules.md 30). */
    public boolean maySign() {
        return isChair() || isDeputy();
    }

    public boolean isChair() {
        return role == 1;
    }

    public boolean isDeputy() {
        return role == 2;
    }
}
