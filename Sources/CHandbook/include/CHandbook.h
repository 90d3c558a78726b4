#pragma once
#include <stddef.h>

/// Text of the handbook, or one of its pictures, as it lies in the catalogue.
struct handbook_file {
    const unsigned char *bytes;
    size_t size;
};

/// The file of that name in Sources/Domain/Domain.docc/Handbok; without bytes where the handbook has none.
struct handbook_file handbook_file_named(const char *name);
