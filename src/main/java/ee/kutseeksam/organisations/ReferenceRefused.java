package ee.kutseeksam.organisations;

import java.util.List;

/** A reference file with faults: nothing of it was imported. The faults are Estonian sentences without personal data. */
public final class ReferenceRefused extends RuntimeException {

    private final transient List<String> faults;

    ReferenceRefused(List<String> faults) {
        super("Alusandmete fail lükati tagasi, vigu " + faults.size() + ":\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
