package fr.entente.dossierservice.words;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What it is about. An offence is reported of a place, never of a person. */
public enum Nature {
    NOISE_EVERYDAY,
    NOISE_MUSIC,
    NOISE_CHILDREN,
    NOISE_WORKS,
    NOISE_ANIMALS,
    NOISE_GATHERING,
    OCCUPATION_HALL,
    OCCUPATION_STAIRCASE,
    OCCUPATION_CELLAR,
    OCCUPATION_CAR_PARK,
    OCCUPATION_ROOF,
    DUMPING_BULKY,
    DUMPING_RUBBISH,
    DUMPING_WINDOW,
    DUMPING_WRECK,
    DAMAGE_GLASS,
    DAMAGE_LOCK_INTERCOM,
    DAMAGE_LIFT,
    DAMAGE_LIGHTING,
    DAMAGE_TAG,
    DAMAGE_FIRE,
    PARKING_TWO_WHEELERS,
    ANIMALS,
    NEIGHBOURS_INSULTS,
    NEIGHBOURS_THREATS,
    NEIGHBOURS_SHARED_SPACE,
    NEIGHBOURS_SMELLS_SMOKE,
    NEIGHBOURS_LEAKS,
    TENANT_LANDLORD,
    FRAGILE_SITUATION,
    OFFENCE_REPORTED,
    SQUAT,
    AGENT_ASSAULTED;

    /** All of the same group: two reports of these about one place may well be about one matter. */
    public Set<Nature> alike() {
        return Arrays.stream(values()).filter(other -> other.group().equals(group()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Nature.class)));
    }

    private String group() {
        return name().split("_", 2)[0];
    }
}
