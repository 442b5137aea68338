package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;

/**
 * A member of an awarding body's commission (kutsekomisjon).
 *
 * @param id   the register's id of the member, which a certificate application names as its signer
 * @param role 1 chair, 2 deputy chair, 3 member
 */
public record CommissionMember(int id, PersonId person, int role) {

    /** Whether the member may decide and sign (rules.md 30). */
    public boolean maySign() {
        return role == 1 || role == 2;
    }
}
