package fr.entente.reportingservice.cells;

/** How many there are in a cell, with the people met and the minutes of interventions. */
record Sum(int n, int people, int minutes) {

    static final Sum NOTHING = new Sum(0, 0, 0);

    Sum plus(Sum other) {
        return new Sum(n + other.n, people + other.people, minutes + other.minutes);
    }

    Sum times(int sign) {
        return new Sum(sign * n, sign * people, sign * minutes);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
