package ee.kutseeksam.kernel;

import java.util.List;

/** A refusal: nothing was changed, and the message is the Estonian sentence for the person who tried. */
public final class RuleBroken extends RuntimeException {

    /** Where in the input the fault stands: a field's name and, in a list, the row's id; either may be empty. */
    public record Place(String field, String row, Rule rule, String sentence) { }

    private final transient Rule rule;
    private final transient List<Place> places;

    public RuleBroken(Rule rule, String sentence) {
        this(rule, sentence, List.of());
    }

    public RuleBroken(Rule rule, String sentence, List<Place> places) {
        super(sentence);
        this.rule = rule;
        this.places = List.copyOf(places);
    }

    /** The same refusal, pointing at a field of the form. */
    public RuleBroken at(String field) {
        return at(field, "");
    }

    /** The same refusal, pointing at a field of one of several rows. */
    public RuleBroken at(String field, String row) {
        return new RuleBroken(rule, getMessage(), List.of(new Place(field, row, rule, getMessage())));
    }

    public Rule rule() {
        return rule;
    }

    public List<Place> places() {
        return places;
    }
}
