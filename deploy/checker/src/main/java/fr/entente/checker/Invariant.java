package fr.entente.checker;

/** What has to hold whatever happened to the platform. */
public enum Invariant {
    I1("every acknowledged command is in the store exactly once"),
    I2("nothing is in the store that nobody asked for"),
    I3("versions of each aggregate are contiguous"),
    I4("the topics hold every stored event, as promised, and nothing else"),
    I5("first occurrences on the topics are in the order of versions"),
    I6("read model and dashboards equal a fold of the store"),
    I7("every event is counted once despite duplicates"),
    I8("read model equals a fold of the topics that knows no order between them"),
    I9("positions never claim what is not taken in"),
    I10("nobody gets another landlord's data"),
    I11("a repeated command gets the first answer again"),
    I12("whoever wrote reads his own writing, or hears that it is not there yet"),
    I13("no illegal transition is stored"),
    I16("whatever is stored is on the dashboards within two seconds"),
    I17("nothing grows without limit");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
