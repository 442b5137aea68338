package ee.simulator.xtee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is registered at the security server: those who may ask and the registers that answer. */
final class Members {

    static final Party US = Party.of("ee-dev/NGO/90006414/eksamihaldus");

    private final Map<Party, Register> registers = new LinkedHashMap<>();

    Members with(String party, Register register) {
        registers.put(Party.of(party), register);
        return this;
    }

    Map<Party, Register> registers() {
        return registers;
    }

    /** The checks in the order of a real server. */
    Register asked(Party client, Party provider, String code, String version, boolean rest) throws SoapFault {
        if (!client.equals(US)) {
            throw new SoapFault("Server.ClientProxy.UnknownMember", "Client '" + client + "' not found");
        }
        Register register = registers.get(provider);
        if (register == null) {
            throw new SoapFault("Server.ClientProxy.UnknownMember", "Could not find addresses for service provider \"" + provider + "\"");
        }
        boolean isRest = register.restServices().contains(code);
        boolean isSoap = register.services().contains(code + "." + version) || !rest && List.of("listMethods", "allowedMethods").contains(code);
        if (!isRest && !isSoap) {
            throw new SoapFault("Server.ServerProxy.UnknownService",
                    "Unknown service: SERVICE:" + provider.path() + "/" + code + (version.isEmpty() ? "" : "/" + version));
        }
        if (rest != isRest) {
            throw new SoapFault("Server.ServerProxy.ServiceType", "Service is a " + (isRest ? "REST" : "SOAP") + " service and cannot be called using "
                    + (rest ? "REST" : "SOAP") + " interface");
        }
        return register;
    }
}
