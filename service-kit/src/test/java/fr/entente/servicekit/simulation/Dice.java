package fr.entente.servicekit.simulation;

/** All chance there is in a schedule. */
public final class Dice {

    private static final int THOUSAND = 1000;

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    public int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public boolean inThousand(int times) {
        return times > 0 && below(THOUSAND) < times;
    }

    public boolean heads() {
        return next() < 0;
    }

    /** SplitMix64. */
    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
