package ee.simulator.xtee;

import ee.xtee.wire.identifiers.ObjectType;
import ee.xtee.wire.identifiers.ServiceId;
import ee.xtee.wire.xroad.ObjectFactory;
import java.util.Set;
import org.w3c.dom.Element;

/** Which services a register has: what the security server itself answers. */
final class Methods {

    private static final Set<String> OWN = Set.of("listMethods", "allowedMethods");

    private final Payloads payloads;

    Methods(Payloads payloads) {
        this.payloads = payloads;
    }

    boolean answers(String code) {
        return OWN.contains(code);
    }

    Element answer(Message message, Register register) {
        ee.xtee.wire.xroad.Methods methods = new ee.xtee.wire.xroad.Methods();
        register.services().stream().sorted().forEach(service -> {
            ServiceId id = new ServiceId();
            id.setObjectType(ObjectType.SERVICE);
            id.setXRoadInstance(message.provider().instance());
            id.setMemberClass(message.provider().memberClass());
            id.setMemberCode(message.provider().memberCode());
            id.setSubsystemCode(message.provider().subsystem());
            id.setServiceCode(service.substring(0, service.lastIndexOf('.')));
            id.setServiceVersion(service.substring(service.lastIndexOf('.') + 1));
            methods.getService().add(id);
        });
        ObjectFactory words = new ObjectFactory();
        return payloads.write(message.code().equals("listMethods") ? words.createListMethodsResponse(methods) : words.createAllowedMethodsResponse(methods));
    }
}
