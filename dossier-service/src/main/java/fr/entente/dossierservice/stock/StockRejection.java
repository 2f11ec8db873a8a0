package fr.entente.dossierservice.stock;

import java.time.LocalDate;

/** Why an import says no. */
public abstract sealed class StockRejection extends RuntimeException {

    private StockRejection(String message) {
        super(message, null, false, false);
    }

    /** The file has not been read to its end. */
    public static final class NotReadYet extends StockRejection {
        public NotReadYet() {
            super("not read yet");
        }
    }

    /** The file was read: another one needs an import of its own. */
    public static final class ReadAlready extends StockRejection {
        public ReadAlready() {
            super("read already");
        }
    }

    /** Files that were begun and never read to their end take room. */
    public static final class TooManyUnread extends StockRejection {
        public TooManyUnread() {
            super("too many unread");
        }
    }

    public static final class AppliedAlready extends StockRejection {
        public AppliedAlready() {
            super("applied already");
        }
    }

    /** A wrong file changes nothing. */
    public static final class HasFaults extends StockRejection {

        private final int faults;

        public HasFaults(int faults) {
            super(faults + " faults");
            this.faults = faults;
        }

        public int faults() {
            return faults;
        }
    }

    /** Sites or grouping are others than those that were looked at. */
    public static final class ChangedSinceShown extends StockRejection {
        public ChangedSinceShown() {
            super("changed since it was shown");
        }
    }

    public static final class ChangesNothing extends StockRejection {
        public ChangesNothing() {
            super("changes nothing");
        }
    }

    public static final class TooEarly extends StockRejection {

        private final LocalDate earliest;

        public TooEarly(LocalDate earliest) {
            super("possible from " + earliest);
            this.earliest = earliest;
        }

        public LocalDate earliest() {
            return earliest;
        }
    }

    /** Each building of the file stands in one group, and each site is one group. */
    public static final class GroupsDoNotFit extends StockRejection {
        public GroupsDoNotFit() {
            super("groups do not fit the buildings");
        }
    }

    public static final class GroupTooLarge extends StockRejection {

        private final String name;

        public GroupTooLarge(String name) {
            super("too many dwellings for one site");
            this.name = name;
        }

        public String name() {
            return name;
        }
    }
}
