package ee.simulator;

import ee.simulator.tara.Tara;
import ee.simulator.xtee.Xtee;
import java.io.IOException;
import java.util.List;

/** {@code java ee.simulator.Main --port=8090 --folder=data/simulator [--end-with-input]
 * [--tls-port=8443 --keystore=… --truststore=… --password=… --tls-protocols=TLSv1.2]} */
public final class Main {

    private Main() { }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Settings settings = Settings.of(arguments);
        Simulator simulator = Simulator.start(settings, List.of(new Tara(settings), new Xtee(settings)));
        System.out.println("Simulaator on valmis: " + simulator.address() + "/sim");
        if (settings.endWithInput()) {
            endWithInput();
        }
    }

    /** Whoever started this program holds its input open; however that one ends, the input ends with it. */
    private static void endWithInput() throws IOException {
        while (System.in.read() != -1) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }
}
