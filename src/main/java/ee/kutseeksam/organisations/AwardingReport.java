package ee.kutseeksam.organisations;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the certificate register has changed, in Estonian and without personal data.
 *
 * @param changes  line by line
 * @param warnings what was not used, and who can mend it
 */
public record AwardingReport(List<String> changes, List<String> warnings) {

    /** How much it was, then all of it. */
    public List<String> lines() {
        return Stream.of(List.of("Kutseregister: muudatusi " + changes.size() + ", hoiatusi " + warnings.size()), changes, warnings)
                .flatMap(List::stream).toList();
    }
}
