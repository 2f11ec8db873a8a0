package fr.entente.dossierservice.testing;

import org.springframework.context.support.ResourceBundleMessageSource;

import fr.entente.servicekit.web.Problems;

/** The words of this service, outside of any request. */
public final class Words {

    private Words() {}

    public static Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setUseCodeAsDefaultMessage(true);
        messages.setBasename("messages");
        return new Problems(messages);
    }
}
