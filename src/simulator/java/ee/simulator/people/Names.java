package ee.simulator.people;

import java.util.List;

/** Names that nobody takes for a real person's: each pair only once within a curriculum. */
final class Names {

    private static final List<String> WOMEN = List.of("Kertu", "Liis", "Mari", "Anu", "Eliise", "Triin", "Maarja-Liis", "Olga",
            "Jekaterina", "Helena", "Kaisa", "Laura", "Merit", "Natalja", "Piia", "Riin", "Sandra", "Ülle", "Õnne", "Aleksandra",
            "Berit", "Carmen", "Getter", "Hanna-Maria", "Irina", "Johanna");
    private static final List<String> MEN = List.of("Kaspar", "Siim", "Jaan", "Ott", "Rasmus", "Tanel", "Karl-Erik", "Sergei",
            "Dmitri", "Markus", "Hendrik", "Indrek", "Joosep", "Kristjan", "Lauri", "Madis", "Nikita", "Oliver", "Priit", "Ragnar",
            "Sander", "Taavi", "Uku", "Vladimir", "Ülo", "Artjom");
    private static final List<String> FAMILIES = List.of("lepp", "kask", "kuusk", "mänd", "tamm", "saar", "pihlakas", "jõgi", "järv",
            "mägi", "org", "nõmm", "põld", "aas", "oja", "raba", "soo", "liiv", "kivi", "raud", "vask", "hõbe", "kuld", "sepp", "möldri",
            "kangur", "rätsep", "puusepp", "kalur", "jahimees", "karu", "hunt", "rebane", "jänes", "ilves", "kotkas", "kull", "luik",
            "haab", "toomingas", "vaher", "sarapuu", "kadakas", "paju", "remmelgas", "õunap", "pärn", "künnap", "mets", "laas", "salu",
            "luht", "rohi", "lill", "sõna", "laul", "tuul", "torm", "päike", "taevas");

    private Names() { }

    static String first(int block, int number) {
        var names = number % 2 == 0 ? WOMEN : MEN;
        return "Näidis-" + names.get((number / 2 + 3 * block) % names.size());
    }

    static String last(int block, int number) {
        int pair = number / 2;
        return "Test" + FAMILIES.get((11 * pair + 5 * block + pair / WOMEN.size() + number % 2) % FAMILIES.size());
    }
}
