package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.Test;

class XmlFactoriesTest {

    /** By Java's own rule a property comes before any search through the libraries. */
    @Test
    void what_has_been_found_is_named_and_stays_the_same() throws DatatypeConfigurationException {
        System.clearProperty(TransformerFactory.class.getName());
        System.clearProperty(DatatypeFactory.class.getName());
        Class<?> transformers = TransformerFactory.newInstance().getClass();
        Class<?> durations = DatatypeFactory.newInstance().getClass();

        XmlFactories.findOnce();

        assertThat(System.getProperty("javax.xml.transform.TransformerFactory")).isEqualTo(transformers.getName());
        assertThat(System.getProperty("javax.xml.datatype.DatatypeFactory")).isEqualTo(durations.getName());
        assertThat(TransformerFactory.newInstance()).hasSameClassAs(TransformerFactory.newInstance()).isInstanceOf(transformers);
        assertThat(DatatypeFactory.newInstance()).isInstanceOf(durations);
    }
}
