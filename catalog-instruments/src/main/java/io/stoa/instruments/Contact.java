package io.stoa.instruments;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask about an instrument 联系人. Personal data: shown to the public only if published.
 *
 * @param name his or her name
 * @param phone telephone number 电话, or null
 * @param email e-mail address 电子邮箱, or null
 * @param published whether everybody may see it
 */
public record Contact(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String phone,
        @Nullable @Size(max = 254) @Email String email,
        boolean published) {}
