package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;

/** One group as the school wants it. Numbers are given anew, in the order of the list. */
public record GroupForm(int number, String name, String language, List<PersonId> members) { }
