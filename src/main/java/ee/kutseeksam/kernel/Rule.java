package ee.kutseeksam.kernel;

/**
 * A sentence that is true when all is well. The constant's name is the rule's name; {@link #sentence()} is what an Estonian user
 * reads when it is broken: what is wrong and who can mend it, with {@code %s} for arguments.
 */
public interface Rule {

    String name();

    String sentence();

    /** The number in docs/rules.md, or 0 for a rule that only this product has. */
    default int number() {
        return 0;
    }

    default void require(boolean holds, Object... arguments) {
        if (!holds) {
            throw broken(arguments);
        }
    }

    /** The same, of what was filled in at a field. */
    default void requireAt(String field, boolean holds, Object... arguments) {
        if (!holds) {
            throw broken(arguments).at(field);
        }
    }

    default RuleBroken broken(Object... arguments) {
        return new RuleBroken(this, String.format(sentence(), arguments));
    }
}
