package org.paradigm.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role as the database writes it. */
@Converter
public class RoleColumn implements AttributeConverter<Role, String> {
    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.code();
    }

    @Override
    public Role convertToEntityAttribute(String code) {
        return Role.of(code);
    }
}
