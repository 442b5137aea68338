package ee.kutseeksam.access;

/**
 * What was decided about a role, and why not. {@code NO}: it is not theirs, whatever comes, and not theirs to know of. {@code NOT_NOW}: theirs
 * to do, but not as the role stands. The other two name who does it instead.
 */
public enum RoleAnswer {
    NO, NOT_NOW, ANOTHER_PERSON, ADMINISTRATOR, YES
}
