package fr.entente.interventionservice.intervention;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import fr.entente.interventionservice.words.Nature;

/** Natures as screens group them; noise of everyday life is a group of its own. */
public enum NatureGroup {
    NOISE_EVERYDAY,
    NOISE,
    OCCUPATION,
    DUMPING,
    DAMAGE,
    PARKING_TWO_WHEELERS,
    ANIMALS,
    NEIGHBOURS,
    TENANT_LANDLORD,
    FRAGILE_SITUATION,
    OFFENCE_REPORTED,
    SQUAT,
    AGENT_ASSAULTED;

    public Set<Nature> natures() {
        return EnumSet.allOf(Nature.class).stream().filter(nature -> of(nature) == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Nature.class)));
    }

    public static NatureGroup of(Nature nature) {
        return switch (nature) {
            case NOISE_EVERYDAY -> NOISE_EVERYDAY;
            case NOISE_MUSIC, NOISE_CHILDREN, NOISE_WORKS, NOISE_ANIMALS, NOISE_GATHERING -> NOISE;
            case OCCUPATION_HALL, OCCUPATION_STAIRCASE, OCCUPATION_CELLAR, OCCUPATION_CAR_PARK, OCCUPATION_ROOF ->
                    OCCUPATION;
            case DUMPING_BULKY, DUMPING_RUBBISH, DUMPING_WINDOW, DUMPING_WRECK -> DUMPING;
            case DAMAGE_GLASS, DAMAGE_LOCK_INTERCOM, DAMAGE_LIFT, DAMAGE_LIGHTING, DAMAGE_TAG, DAMAGE_FIRE -> DAMAGE;
            case PARKING_TWO_WHEELERS -> PARKING_TWO_WHEELERS;
            case ANIMALS -> ANIMALS;
            case NEIGHBOURS_INSULTS, NEIGHBOURS_THREATS, NEIGHBOURS_SHARED_SPACE, NEIGHBOURS_SMELLS_SMOKE,
                    NEIGHBOURS_LEAKS -> NEIGHBOURS;
            case TENANT_LANDLORD -> TENANT_LANDLORD;
            case FRAGILE_SITUATION -> FRAGILE_SITUATION;
            case OFFENCE_REPORTED -> OFFENCE_REPORTED;
            case SQUAT -> SQUAT;
            case AGENT_ASSAULTED -> AGENT_ASSAULTED;
        };
    }
}
