package fr.entente.acceptance.faults;

/**
 * One fault of the catalogue: what is done to the platform while people work, how it is undone, and what is to be seen
 * afterwards beside the invariants, which are checked after each of them.
 */
public record Fault(String code, String name, String expected, Deed inject, Deed heal, Deed proof, boolean mixes) {

    /** Something that is done to a platform, or looked at. */
    public interface Deed {

        Deed NOTHING = _ -> {};

        void run(World world) throws Exception;
    }

    /** Injected and over when the deed ends. */
    public static Fault of(String code, String name, String expected, Deed inject) {
        return new Fault(code, name, expected, inject, Deed.NOTHING, Deed.NOTHING, false);
    }

    /** Recovery is measured from here on. It is run even when the injection failed. */
    public Fault healedBy(Deed deed) {
        return new Fault(code, name, expected, inject, deed, proof, mixes);
    }

    /** Looked at when everything has recovered; it throws where something is not as expected. */
    public Fault provenBy(Deed deed) {
        return new Fault(code, name, expected, inject, heal, deed, mixes);
    }

    /** May happen at any moment and beside another fault: random campaigns draw from these. */
    public Fault atRandom() {
        return new Fault(code, name, expected, inject, heal, proof, true);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
