package ee.kutseeksam.registers.xroad;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.transform.TransformerFactory;

/**
 * Java looks through every library for a maker of transformers at each message, and for one of durations at each timer. What it finds the first
 * time is named as it can be named from outside, and it looks no more.
 */
final class XmlFactories {

    private XmlFactories() { }

    static void findOnce() {
        keep(TransformerFactory.class, TransformerFactory.newInstance());
        try {
            keep(DatatypeFactory.class, DatatypeFactory.newInstance());
        } catch (DatatypeConfigurationException none) {
            throw new IllegalStateException(none);
        }
    }

    private static <T> void keep(Class<T> kind, T found) {
        System.setProperty(kind.getName(), found.getClass().getName());
    }
}
