package fr.entente.servicekit.web;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every request.
 *
 * @param bodyLimit a larger body is refused
 * @param pictureLimit the same where the body is a picture, at the addresses that take one
 * @param pictures those addresses, as patterns
 * @param picturesAtOnce more pictures than that, larger than other bodies, are asked to come back
 * @param readAfter how long a read waits for what its caller has just written
 */
@ConfigurationProperties("entente.web")
public record WebSettings(@DefaultValue("1MB") DataSize bodyLimit, @DefaultValue("8MB") DataSize pictureLimit,
        @DefaultValue List<String> pictures, @DefaultValue("8") int picturesAtOnce,
        @DefaultValue("2s") Duration readAfter) {}
