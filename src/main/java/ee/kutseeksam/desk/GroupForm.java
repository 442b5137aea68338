package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import org.springframework.lang.Nullable;

/** One group as the school wants it. Numbers are given anew, in the order of the list. */
public record GroupForm(int number, @Nullable String name, @Nullable String language, List<PersonId> members) { }
