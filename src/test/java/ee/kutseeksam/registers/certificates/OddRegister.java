package ee.kutseeksam.registers.certificates;

import com.sun.net.httpserver.HttpExchange;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Schemas;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.w3c.dom.Element;

/** A register that remembers what it is told, holds each question to the schema, and breaks as it is told. */
final class OddRegister {

    enum Fault { NONE, LOST_BEFORE, LOST_AFTER, NOT_REACHED, REFUSES, UNCOUNTED }

    private static final String NS = "http://producers.kutseregister.xtee.riik.ee/producer/kutseregister";

    final List<Element> written = new CopyOnWriteArrayList<>();
    final Deque<Fault> writes = new ArrayDeque<>();
    volatile boolean confirmed = true;
    /** Of everybody, in the population register's letter. */
    volatile String standing = "E";
    volatile boolean queriesFail;
    /** What goes on elsewhere while a write is under way. */
    volatile Runnable meanwhile = () -> { };
    final List<String> searches = new CopyOnWriteArrayList<>();

    void answer(HttpExchange exchange, String asked) throws IOException {
        Element question = Schemas.payload(asked);
        switch (question.getLocalName()) {
            case "RR434" -> OddServer.send(exchange, 200, OddServer.echo(asked, """
                    <p:RR434Response xmlns:p="http://rr.x-road.eu/producer"><response><Isikud><Isik><Isik.Isikukood>%s</Isik.Isikukood>
                    <Isik.Eesnimi>MARI</Isik.Eesnimi><Isik.Perenimi>ÕUN</Isik.Perenimi><Isik.IsStaatus>%s</Isik.IsStaatus></Isik></Isikud></response></p:RR434Response>
                    """.formatted(Schemas.text(question, "Isikukood"), standing)));
            case "kutsetunnistuseLisamineParing" -> write(exchange, asked, question);
            default -> search(exchange, asked, question.getLocalName());
        }
    }

    private void write(HttpExchange exchange, String asked, Element question) throws IOException {
        meanwhile.run();
        Fault fault = writes.isEmpty() ? Fault.NONE : writes.poll();
        if (fault == Fault.NOT_REACHED) {
            OddServer.send(exchange, 200, OddServer.fault("Server.ClientProxy.NetworkError", "Could not connect to any target host"));
            return;
        }
        if (fault == Fault.REFUSES) {
            answer(exchange, asked, "kutsetunnistuseLisamineVastus", "<k:vigadearv>1</k:vigadearv><k:vead><k:viga><k:element>kompetentsid</k:element>"
                    + "<k:id>7</k:id><k:teade>Kompetents puudub</k:teade></k:viga></k:vead>");
            return;
        }
        if (fault != Fault.LOST_BEFORE) {
            written.add(question);
        }
        if (fault == Fault.LOST_BEFORE || fault == Fault.LOST_AFTER) {
            OddServer.send(exchange, 502, "<html>Bad Gateway</html>");
            return;
        }
        answer(exchange, asked, "kutsetunnistuseLisamineVastus", fault == Fault.UNCOUNTED ? "" : "<k:vigadearv>0</k:vigadearv>");
    }

    private void search(HttpExchange exchange, String asked, String question) throws IOException {
        searches.add(question);
        if (queriesFail) {
            OddServer.send(exchange, 200, OddServer.fault("server.clientproxy.maintenance_mode", ""));
            return;
        }
        StringBuilder rows = new StringBuilder("<k:kutsetunnistused>");
        for (int i = 0; i < written.size(); i++) {
            rows.append(row(written.get(i), confirmed ? "<k:registrinumber>" + (900001 + i) + "</k:registrinumber>" : ""));
        }
        rows.append("</k:kutsetunnistused>");
        boolean ofBody = question.equals("kutseAndjaTunnistusedParing");
        answer(exchange, asked, ofBody ? "kutseAndjaTunnistusedVastus" : "kutsetunnistusVastus",
                (written.isEmpty() ? "" : rows.toString()) + (ofBody ? "<k:vigadearv>0</k:vigadearv>" : ""));
    }

    private static String row(Element one, String number) {
        return "<k:kutsetunnistus>%s<k:isikukood>%s</k:isikukood><k:tyyp>Kutsetunnistus</k:tyyp><k:standard>Kondiiter, tase 4</k:standard><k:valjaantud>%s</k:valjaantud></k:kutsetunnistus>"
                .formatted(number, Schemas.text(one, "isikukood"), Schemas.text(one, "valjastamisekpv"));
    }

    private static void answer(HttpExchange exchange, String asked, String name, String content) throws IOException {
        String message = OddServer.echo(asked, "<k:" + name + " xmlns:k=\"" + NS + "\">" + content + "</k:" + name + ">");
        Schemas.payload(message);
        OddServer.send(exchange, 200, message);
    }
}
